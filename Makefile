# Everything here works on a fresh machine with Python 3.11 or newer, git and make.
PYTHON ?= python3
VENV ?= .venv
TESTS ?= tests
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
FUZZ_S ?= 240
MAKEFLAGS += --no-print-directory

.DEFAULT_GOAL := help
.PHONY: help run test check format bench screenshots chaos fuzz soak lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/.run ## the bot with DISCORD_TOKEN set (in .env), else the playground in the browser
	@$(BIN)/python -m bot

test: $(VENV)/.dev ## all tests (a part: make test TESTS=tests/bot/store)
	@mkdir -p var; $(BIN)/python -m pytest -n auto --dist loadfile $(TESTS); status=$$?; echo $$status > var/tests-ended; exit $$status

check: $(VENV)/.dev ## what CI runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m bot data check
	@$(MAKE) test

format: $(VENV)/.dev ## put code into its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

chaos: $(VENV)/.dev ## kill the news engine at 1,000 seeded points and more, on both engines, and the long form of every fault
	@CHAOS_KILLS=50 CHAOS_SEEDS=11,12,13,14,15,16,17,18,19,20 $(BIN)/python -m pytest -q -s -p no:xdist tests/chaos
	@CHAOS_WRITERS=60 $(BIN)/python -m pytest -q -p no:xdist -m chaos tests/bot/store
	@CHAOS_EXAMPLES=300 CHAOS_ADDS=10000 CHAOS_RATE=45 CHAOS_CHANNELS=300 $(BIN)/python -m pytest -q -p no:xdist tests/faults

fuzz: var/fuzz/.installed ## look for input that breaks a promise of parse, clean and names: ten minutes and more
	@for name in parse clean names; do var/fuzz/bin/python -m tests.fuzz $$name $(FUZZ_S) || exit 1; done

soak: $(VENV)/.dev ## the real bot for 20 minutes at ten times normal load: whether memory, files or tasks grow
	@$(BIN)/python -m bench.soak

bench: $(VENV)/.dev ## measure speed and memory (some of it: make bench NAMES=store)
	@$(BIN)/python -m bench $(NAMES)

screenshots: $(VENV)/.dev ## the pictures of the README, from the real page
	$(BIN)/python -m tests.e2e.screenshots

lock: $(VENV)/.dev ## pin newer versions of everything
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra build --extra dev --universal --python-version 3.11 --generate-hashes --upgrade --quiet --custom-compile-command "make lock" -o requirements/dev.txt
	$(BIN)/uv pip compile pyproject.toml --extra build --universal --python-version 3.11 --generate-hashes --quiet --custom-compile-command "make lock" -c requirements/dev.txt -o requirements/run.txt
	$(BIN)/uv pip compile requirements/fuzz.in --universal --python-version 3.11 --generate-hashes --quiet --custom-compile-command "make lock" -o requirements/fuzz.txt

clean: ## remove what was installed, built and stored here
	rm -rf $(VENV) var dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Bandwire needs Python 3.11 or newer: say where it is with 'make PYTHON=/path/to/python3.11 …'." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "This Python cannot make virtual environments: on Debian and Ubuntu, run 'apt-get install python3-venv' first." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(VENV)/bin/python requirements/run.txt pyproject.toml
	@echo "Installing what Bandwire needs into $(VENV) …"
	@$(PIP) -r requirements/run.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@echo "Installing the developers' tools into $(VENV) …"
	@$(PIP) -r requirements/dev.txt
	@touch $@

var/fuzz/.installed: requirements/run.txt requirements/fuzz.txt
	@echo "Installing what fuzzing needs into var/fuzz …"
	@$(PYTHON) -m venv var/fuzz
	@var/fuzz/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt -r requirements/fuzz.txt
	@touch $@
