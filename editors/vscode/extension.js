// Starts `termkit lsp` and connects it with the editor; everything else is done by the server.

const { commands, window, workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

// Files that people write texts in, and termkit's own settings and glossaries. JSON, YAML and tables are mostly something else.
const LANGUAGES = ["markdown", "plaintext", "html", "po", "xliff", "toml"];

let client;

function start() {
  const command = workspace.getConfiguration("termkit").get("command", "termkit");
  const selector = LANGUAGES.flatMap((language) => [
    { scheme: "file", language },
    { scheme: "untitled", language },
  ]);
  client = new LanguageClient("termkit", "termkit", { command, args: ["lsp"] }, { documentSelector: selector });
  return client.start().catch((error) => {
    window.showErrorMessage(
      `termkit could not be started (${error.message}). Install it with: pip install 'termkit[lsp]', ` +
        "or say where it is in the setting termkit.command."
    );
  });
}

async function activate(context) {
  context.subscriptions.push(
    commands.registerCommand("termkit.restart", async () => {
      await client?.stop().catch(() => undefined);
      await start();
    })
  );
  await start();
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
