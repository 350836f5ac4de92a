-- What Neovim makes of the language server, a line of JSON for each step. Run by test_neovim.py.

local command, file = vim.env.TERMKIT_COMMAND, vim.env.TERMKIT_FILE
local config = { cmd = { command, '-m', 'termkit', 'lsp' }, root_dir = vim.fn.getcwd(), name = 'termkit' }
local start = vim.lsp.start_client or function(c) return vim.lsp.start(c, { attach = false }) end
local patience = 120000

local function tell(step, what)
  io.stdout:write(vim.fn.json_encode({ step, what }) .. '\n')
end

local function diagnostics(count)
  vim.wait(patience, function() return #vim.diagnostic.get(0) == count end, 50)
  return vim.tbl_map(function(found) return { found.lnum, found.col, found.end_col } end, vim.diagnostic.get(0))
end

local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params()
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, patience) or {}) do
    return answer.result
  end
end

local function place(line, character)
  return { line = line, character = character }
end

local id = start(config)
vim.cmd('edit ' .. file)
vim.lsp.buf_attach_client(0, id)
tell('found', diagnostics(1))

local range = { start = place(0, 4), ['end'] = place(0, 4) }
local actions = ask('textDocument/codeAction', { range = range, context = { diagnostics = {} } })
tell('actions', vim.tbl_map(function(action) return action.title end, actions))
vim.lsp.util.apply_workspace_edit(actions[1].edit, vim.lsp.get_client_by_id(id).offset_encoding or 'utf-16')
tell('line', vim.api.nvim_buf_get_lines(0, 0, 1, false)[1])
tell('left', #diagnostics(0))

tell('hover', ask('textDocument/hover', { position = place(0, 24) }).contents.value)
vim.api.nvim_buf_set_lines(0, 1, 2, false, { 'Уехал Kасимов.', 'Потом в Бак' })
tell('typed', diagnostics(1))
local offered = ask('textDocument/completion', { position = place(2, 11) })
tell('offered', vim.tbl_map(function(item) return item.label end, offered.items))

vim.lsp.stop_client(id)
vim.wait(patience, function() return vim.lsp.get_client_by_id(id) == nil end, 50)
vim.cmd('qa!')
