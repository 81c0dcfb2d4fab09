# The commands of the project. `make run` and `make test` work on a fresh clone of a machine that has Swift.

SHELL := /bin/bash
.DEFAULT_GOAL := help

CLAIMSCRIBE := .build/release/claimscribe
OUTPUT := sample-output
WORKSPACE := $(OUTPUT)/workspace
NOW := 2026-10-15T09:00:00Z

.PHONY: help run test lint format bench accuracy test-interop record-samples packages clean

help: ## What can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

packages: ## Install the system packages that are missing (libxml2, SQLite)
	@scripts/install-packages.sh

$(CLAIMSCRIBE): packages FORCE
	swift build -c release --product claimscribe

FORCE:

run: $(CLAIMSCRIBE) ## Process Samples/ from notes to claim XML
	@scripts/run-samples.sh $(CLAIMSCRIBE) $(OUTPUT) $(NOW)

test: packages ## Run all tests
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build
	scripts/check-docs.sh .build/debug/claimscribe

lint: ## Check the format of all Swift files
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks

format: ## Bring all Swift files into format
	swift format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks

bench: $(CLAIMSCRIBE) ## Measure speed and memory; docs/performance.md keeps the last figures
	swift build -c release --product ClaimSpeed
	@scripts/bench.sh $(CLAIMSCRIBE)

accuracy: $(CLAIMSCRIBE) ## Measure accuracy on gold sets at hand; docs/accuracy.md keeps the last figures
	@scripts/accuracy.py $(CLAIMSCRIBE)

record-samples: $(CLAIMSCRIBE) ## Record the review of the samples again, after a change of the suggester
	@scripts/record-samples.sh $(CLAIMSCRIBE) $(OUTPUT) $(NOW)

test-interop: $(CLAIMSCRIBE) ## Check the sample claims, and random ones, with validators that others wrote
	@scripts/run-samples.sh $(CLAIMSCRIBE) $(OUTPUT) $(NOW) > /dev/null
	@rm -rf $(OUTPUT)/interop && cp -r $(WORKSPACE) $(OUTPUT)/interop-workspace
	@for format in 837p 837i; do $(CLAIMSCRIBE) export --format $$format --out $(OUTPUT)/interop \
	  --workspace $(OUTPUT)/interop-workspace --now $(NOW) --resend > /dev/null || test $$? -eq 1; done
	@rm -rf $(OUTPUT)/interop-workspace && cp $(OUTPUT)/claims/*.xml $(OUTPUT)/interop
	@scripts/test-interop.sh $(OUTPUT)/interop
	@scripts/test-interop.sh

clean: ## Remove what was built and made
	rm -rf .build $(OUTPUT)
