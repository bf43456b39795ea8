# Two commands set everything up: `make site` and `make test`. The rest is for those who change Muster.
.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
SWIFT_FLAGS := --explicit-target-dependency-import-check error
DEBIAN_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libssl-dev pkg-config
TEST_PACKAGES := chromium chromium-driver default-jre-headless graphviz python3-venv
PYTHON_TOOLS := .build/python
DUMPS := .build/dumps
MUSTER := .build/release/muster
# Apart from the other builds, since different flags build everything anew.
STATIC_BUILD := .build/static

SOURCES = $(shell find Sources templates starter rubrics Package.swift -type f 2>/dev/null)

.PHONY: help site test check serve format lint generate dist test-dist bench setup setup-tests clean

help: ## lists the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

site: $(MUSTER) ## builds muster and renders content/ into site/
	@$(MUSTER) build --out site
	@echo "The catalog is ready: open $(CURDIR)/site/index.html in a browser."

test: setup setup-tests generate-check ## sets up, then runs every test, the browser tests included
	swift build --build-tests $(SWIFT_FLAGS)
	rm -rf $(DUMPS) && mkdir -p $(DUMPS)/schemas $(DUMPS)/sarif
	MUSTER_FRONT_MATTER_DUMP=$(CURDIR)/$(DUMPS)/front-matter.jsonl MUSTER_JSON_SCHEMAS=$(CURDIR)/$(DUMPS)/schemas \
		MUSTER_SARIF_SAMPLES=$(CURDIR)/$(DUMPS)/sarif MUSTER_GRAPH_DUMP=$(CURDIR)/$(DUMPS)/graphs.jsonl \
		MUSTER_RISK_DUMP=$(CURDIR)/$(DUMPS)/risk.jsonl MUSTER_PAGES_DUMP=$(CURDIR)/$(DUMPS)/pages.jsonl \
		swift test --skip-build --disable-xctest
	.build/debug/muster build --out .build/test-site --date 2026-12-01
	PYTHON=$(PYTHON_TOOLS)/bin/python Scripts/judge .build/test-site $(DUMPS)

check: $(MUSTER) ## checks the cards of content/
	@$(MUSTER) check

$(MUSTER): setup $(SOURCES)
	@Scripts/generate.py
	swift build -c release --product muster --static-swift-stdlib $(SWIFT_FLAGS)
	@touch $(MUSTER)

serve: $(MUSTER) ## shows content/ in a browser, and builds it anew on each save
	@$(MUSTER) serve

dist: $(STATIC_BUILD)/release/muster ## packs a static binary for others into dist/
	@Scripts/make-man $< .build/man/muster.1
	@MAN=.build/man/muster.1 Scripts/make-dist $< dist

test-dist: $(STATIC_BUILD)/release/muster ## packs it and runs it where nothing else is
	@Scripts/test-dist $<

# The linker warns of calls that load libraries of glibc; Muster makes none of them (docs/decisions, static binary).
$(STATIC_BUILD)/release/muster: setup $(SOURCES)
	@Scripts/generate.py
	swift build -c release --product muster --scratch-path $(STATIC_BUILD) -Xswiftc -static-executable $(SWIFT_FLAGS)
	@touch $@

generate: ## writes the Swift files made from rules and templates
	@Scripts/generate.py

.PHONY: generate-check
generate-check:
	@Scripts/generate.py --check

.PHONY: man
man: $(MUSTER) ## writes the man page into .build/man/
	Scripts/make-man $(MUSTER) .build/man/muster.1

format: ## formats all Swift files
	swift format -i -r Sources Tests Package.swift

lint: generate-check ## formatting and banned imports
	swift format lint --strict -r Sources Tests Package.swift
	Scripts/lint

bench: $(MUSTER) ## measures against Hugo and the floor; needs ../shared
	Benchmarks/run

setup: ## installs the Debian packages that are missing
	@Scripts/install-packages $(DEBIAN_PACKAGES)

setup-tests: ## the same for what tests need beside
	@Scripts/install-packages $(TEST_PACKAGES)
	@Scripts/install-python $(PYTHON_TOOLS)

clean: ## removes what was built
	rm -rf .build dist site/*
