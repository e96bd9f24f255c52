# `make run` and `make test` need Debian 12, python3 (3.11 or later), make, and root or sudo; nothing else.

PYTHON ?=
ADDRESS ?= 127.0.0.1:8000
MANAGE := .venv/bin/python manage.py
# What production must name, with values that serve only to read the settings.
DEPLOYED := HSP_ENVIRONMENT=production HSP_ALLOWED_HOSTS=hsp.example.ac.jp HSP_DATA_DIR=build \
	HSP_BASE_URL=https://hsp.example.ac.jp \
	HSP_SECRET_KEY=a-key-that-only-the-static-check-sees-0123456789-abcdefghij \
	HSP_REPORT_KEYS=another-key-that-only-the-static-check-sees-0123456789-abc

# Where the shell forbids Python to keep what it compiles, each process of the tests would compile all of them again.
unexport PYTHONDONTWRITEBYTECODE

# One process for each core, and not more than eight, as each has a browser of its own.
PARALLEL := -n auto --maxprocesses 8 --dist worksteal

.PHONY: run test check deep coverage bench golden samples messages words packages test-packages database
.DEFAULT_GOAL := run

run: packages database  ## install what is missing, then serve on http://127.0.0.1:8000/
	$(MANAGE) serve $(ADDRESS)

test: test-packages database  ## the whole suite, in a browser too
	.venv/bin/pytest $(PARALLEL)

check: test-packages database  ## everything static
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	find templates -name '*.html' -exec .venv/bin/djade --target-version 5.2 --check {} +
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo
	$(MANAGE) makemigrations --check --dry-run
	.venv/bin/pytest -q tests/test_catalogues.py tests/test_words.py
	mkdir -p build && $(DEPLOYED) $(MANAGE) check --deploy --fail-level WARNING

deep: test-packages database  ## the long profiles
	.venv/bin/pytest $(PARALLEL) -o faulthandler_timeout=3600 -m deep

coverage: test-packages database  ## every branch of the law is reached by its tests
	.venv/bin/pytest -q tests/scoring --cov=eligibility.scoring --cov-fail-under=100

bench: packages database  ## speed, beside its floor in the same run
	$(MANAGE) bench

messages: test-packages  ## bring the catalogues up to date with the source
	$(MANAGE) makemessages --locale ja --locale zh_Hant --locale zh_Hans --add-location file \
		--no-wrap --no-obsolete --ignore .venv --ignore tests --ignore build --ignore staticfiles

golden: test-packages database  ## write the pages kept for comparison again; read what changed
	for language in ja zh-hant zh-hans en; do $(MANAGE) print_law --on 2026-11-22 --lang $$language \
		> tests/golden/law-2026-11-22-$$language.txt || exit 1; done
	.venv/bin/python -m tests.result.golden

samples: test-packages database  ## sample reports and pictures of pages, in docs
	$(MANAGE) samples --on 2026-11-22
	.venv/bin/pytest -q tests/browser/screenshots.py

words: test-packages  ## every word in four languages side by side, in build/words.html
	$(MANAGE) words

packages:
	@PYTHON=$(PYTHON) .ci/install

test-packages:
	@PYTHON=$(PYTHON) .ci/install test

database:
	@$(MANAGE) compilemessages --verbosity 0 --ignore .venv
	@$(MANAGE) migrate --verbosity 0
