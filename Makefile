# What can be done here. Each target sets up what it needs in .venv; nothing else is touched.
#
#   make demo    check and mend copies of the example articles
#   make test    run every test
#   make lint    ruff, mypy, and the floors of the design (import-linter)
#   make docs    build the site of docs/ in build/docs
#   make bench   print the tables of benchmarks/
#   make clean   remove .venv, builds and caches
#
# Another Python (3.11 or newer) is chosen with: make test PYTHON=/path/to/python3

PYTHON ?= python3.11 python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test lint docs bench clean

demo: .venv/installed
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/demo.sh

test: .venv/installed-dev
	@PATH="$(CURDIR)/$(BIN):$$PATH" pytest

lint: .venv/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

# A page that no other names, a link that leads nowhere and a name that is not there are errors.
docs: .venv/installed-docs
	@$(BIN)/python -m sphinx --quiet --fail-on-warning --keep-going docs build/docs
	@echo "The site is in build/docs; open build/docs/index.html."

bench: .venv/installed-bench
	@for script in benchmarks/*.py; do $(BIN)/python "$$script" || exit; done

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

# The first Python of the list that is new enough and can make environments.
.venv/made:
	@for python in $(PYTHON); do \
	  if "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    echo "Making .venv with $$python ($$("$$python" --version)) ..."; \
	    "$$python" -m venv --clear .venv && $(PIP) install --upgrade pip && touch $@; exit; \
	  fi; \
	done; \
	echo "termkit needs Python 3.11 or newer with its venv module; tried: $(PYTHON)." >&2; \
	echo "Install it (on Debian and Ubuntu: apt install python3 python3-venv), or name one:" >&2; \
	echo "  make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; \
	exit 1

.venv/installed: pyproject.toml .venv/made
	@echo "Installing termkit ..."
	@$(PIP) install --editable .
	@touch $@

# Dependency groups need pip 25.1, which is why .venv/made upgrades it.
.venv/installed-bench: pyproject.toml .venv/made
	@echo "Installing termkit and what its benchmarks compare it with ..."
	@$(PIP) install --editable . --group bench
	@touch $@ .venv/installed

.venv/installed-docs: pyproject.toml .venv/made
	@echo "Installing termkit and what its site is built with ..."
	@$(PIP) install --editable . --group docs
	@touch $@ .venv/installed

.venv/installed-dev: pyproject.toml .venv/made
	@echo "Installing termkit and what its tests need ..."
	@$(PIP) install --editable . --group dev
	@touch $@ .venv/installed
