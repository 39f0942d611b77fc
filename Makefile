# `make` lists what there is. Every target gets ready what it needs and can be run again.

MAKEFLAGS += --no-builtin-rules --no-print-directory
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test server tour check bench package test-matrix test-faults i18n schema clean

PYTHON := .venv/bin/python
SERVER_DATA := build/server
# pytest without the plugins that start a QGIS
PYTEST := $(PYTHON) -m pytest -q
PYTEST_ALONE := $(PYTEST) -p no:pytest_qgis -p no:pytest-qt

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: ## community server with sample cameras, and QGIS connected to it; the tour where there is no screen
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	    .ci/prepare packages python server qgis translations && .ci/prepare tools && .ci/prepare server && \
	    .ci/prepare translations && exec $(PYTHON) .ci/run_qgis.py; \
	else \
	    echo "There is no screen: the tour runs on a virtual one."; exec $(MAKE) tour; \
	fi

test: ## all tests: unit, servers, QGIS, a QGIS window on a virtual screen
	@.ci/prepare packages python server qgis window translations
	@.ci/prepare tools
	@.ci/prepare server
	@.ci/prepare umap
	@.ci/prepare translations
	$(PYTEST_ALONE) tests/unit
	$(PYTEST_ALONE) tests/servers
	rm -rf .qgis-settings
	QT_QPA_PLATFORM=offscreen $(PYTEST) tests/qgis
	$(PYTEST_ALONE) tests/window

server: ## the community server alone, in the foreground (PORT=8888, SAMPLE=no for an empty one)
	@.ci/prepare server
	@exec build/kinto/bin/python -m resources.server.serve --data $(SERVER_DATA) \
	    $(if $(PORT),--port $(PORT)) $(if $(filter no,$(SAMPLE)),,--sample)

tour: ## load, aim, review, push and read back in a QGIS window on a virtual screen; pictures in build/tour
	@.ci/prepare packages python server qgis window translations
	@.ci/prepare tools
	@.ci/prepare server
	@.ci/prepare translations
	$(PYTHON) -m tests.window.tour --output build/tour

check: ## lint, types of core and sync, who may import whom
	@.ci/prepare tools
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTEST_ALONE) tests/unit/test_imports.py

bench: ## speed beside named peers, in ratios; the table also in build/bench.json
	@.ci/prepare packages python server qgis bench
	@.ci/prepare tools
	@.ci/prepare server
	$(PYTHON) -m tests.bench

package: ## the installable zip in dist/, checked as the plugin site checks it
	@.ci/prepare tools
	@.ci/prepare translations
	$(PYTHON) .ci/package.py
	$(PYTHON) .ci/gate.py dist/hiljade_qgis.$$(sed -n 's/^version=//p' metadata.txt).zip

test-faults: ## every fault at every step of a push and a pull, the long soak, all hostile records: hours
	@.ci/prepare packages python server
	@.ci/prepare tools
	@.ci/prepare server
	@.ci/prepare umap
	HILJADE_FAULTS=all $(PYTEST_ALONE) --durations=0 tests/servers/test_faults.py tests/servers/test_soak.py \
	    tests/servers/test_hostile_records.py

test-matrix: ## the tests without a window on QGIS 3.40 and 3.44, in cached roots
	@.ci/prepare packages python matrix
	@.ci/prepare tools
	@.ci/prepare translations
	@.ci/matrix trixie forky

i18n: ## bring the translations up to date with the texts in the code, and build them
	@.ci/prepare packages python translations
	@.ci/prepare tools
	$(PYTHON) .ci/translations.py

schema: ## write the server's record schema anew from the list of fields
	/usr/bin/python3 .ci/write_record_schema.py

clean: ## delete what make has made, the local community server's data with it
	@if [ -e $(SERVER_DATA) ]; then /usr/bin/python3 -m resources.server.serve --data $(SERVER_DATA) --remove; fi
	rm -rf .venv build dist .qgis-settings i18n/*.qm
