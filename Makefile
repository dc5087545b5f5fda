# Two commands for a newcomer: `make demo` and `make test`. They need Python >= 3.11 and make.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help demo test check bench kill weights detection migration reference tour lock clean

help: ## This list.
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

.venv: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Rapport needs Python 3.11 or newer: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv module is missing: install python3-venv (Debian, Ubuntu) and try again."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing what Rapport needs into .venv: about a minute, once."
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch .venv

demo: .venv ## Two companies, one channel, an answer owed: in your browser.
	$(BIN)/rapport demo

test: .venv ## The product's sentences, on SQLite and PostgreSQL.
	$(BIN)/python -m pytest -n auto

check: .venv ## Format, lint, types and import contracts.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

kill: .venv ## kill -9 at fifty points, with faults: nothing lost, nothing twice.
	$(BIN)/python -m benchmarks.kill

bench: .venv ## Burst and sustained load beside a bare Bolt app, as ratios.
	$(BIN)/python -m benchmarks.bench

weights: .venv ## Learn the weights of the classifier again from the corpus (minutes).
	$(BIN)/python -m pip install -q --group train
	$(BIN)/python -m benchmarks.detection.train

detection: .venv ## Count what is heard in messages that nobody had read: docs/detection.md.
	$(BIN)/python -m benchmarks.detection.table
	$(BIN)/python -m benchmarks.detection.dates

migration: .venv ## Write the migration again from the tables.
	$(BIN)/python -m storage.migrations 0001 tables
	$(BIN)/ruff format -q storage/migrations/versions/0001_tables.py

reference: .venv ## Write the pages again that are made from the code.
	$(BIN)/python -m bot.partnership.reference
	$(BIN)/python -m bot.verbs
	$(BIN)/python -m handlers.cli.reference
	$(BIN)/python -m tests.docs.pages
	$(BIN)/python -m tests.cli.faults

tour: .venv ## Take the pictures of docs/ again, from a real run in Chromium.
	$(BIN)/python -m tests.page.pictures
	$(BIN)/python -m tests.page.tour

lock: ## Names, versions and hashes of everything; no registry's address.
	$(BIN)/python -m pip install -q uv
	$(BIN)/uv pip compile pyproject.toml --group dev --extra model --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url -q -o requirements.lock

clean: ## Forget what was installed and what was played.
	rm -rf .venv build *.egg-info
