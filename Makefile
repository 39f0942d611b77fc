# `make` lists what there is. Every target gets ready what it needs and can be run again.

MAKEFLAGS += --no-builtin-rules --no-print-directory
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test server tour check package test-matrix i18n clean

PYTHON := .venv/bin/python

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

check: ## lint, types of core and sync, who may import whom
	@.ci/prepare tools
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) -m pytest -q tests/unit/test_imports.py

clean: ## delete what make has made (.venv, build, dist, the built translations)
	rm -rf .venv build dist i18n/*.qm
