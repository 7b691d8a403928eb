# make run: the app on localhost.  make test: everything that must hold.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test lint bench screenshot clean

run: $(VENV)/run
	$(BIN)/streamlit run app.py

test: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	sh tests/browser/get_chromium.sh $(BIN)/playwright
	$(BIN)/python -m pytest

bench: $(VENV)/dev
	$(BIN)/python -m benchmarks

screenshot: $(VENV)/dev
	$(BIN)/python -m tests.browser.screenshot

# The marks are files in the environment, so that a changed requirements file installs anew, and no change nothing.
$(VENV)/run: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/dev: requirements-dev.txt requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@ $(VENV)/run

clean:
	rm -rf $(VENV)
