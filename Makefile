# The handful of commands a person types. What each does stands in scripts/.

# One shape for every build of the whole: another selection of packages or features would build GTK again.
WHOLE := --workspace --all-targets --features rehearsal/custom-protocol
# The engine and the command line, without the window: nothing of WebKit is needed for them.
ENGINE := --workspace --exclude rehearsal --all-targets

.DEFAULT_GOAL := help
.PHONY: help run test check bench bindings real-data package

help: ## what there is to type
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## install what is missing, build, and open the app on the sample shop (without a display: the same job here)
	@scripts/run.sh

test: ## install what the tests need, and run all of them
	@scripts/test.sh $(WHOLE)

check: ## the fast inner loop: format, clippy, engine tests, the window's types, lints and unit tests
	@scripts/check.sh $(ENGINE)

bench: ## measure checks, dry runs, import and memory; docs/PERFORMANCE.md holds the figures
	@scripts/bench.sh

bindings: ## write the window's TypeScript anew from the engine's types
	@scripts/bindings.sh write --workspace --exclude rehearsal --lib --tests

real-data: ## fetch the Complete Journey data, import it, and dry-run both example journeys on it
	@scripts/real-data.sh

package: ## make the .deb
	@scripts/package.sh
