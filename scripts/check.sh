#!/usr/bin/env bash
# The fast inner loop, before every commit; `make test` is the whole.
. "$(dirname "$0")/lib.sh"

require_toolchains node
# shellcheck disable=SC2086
install_packages $BUILD_PACKAGES
install_nextest
install_npm
exported=$(mktemp -d)
trap 'rm -rf "$exported"' EXIT
export TS_RS_EXPORT_DIR=$exported

say "Format"
cargo fmt --all --check
say "Clippy"
cargo clippy --quiet "$@" -- -D warnings
say "Engine tests"
cargo nextest run --cargo-quiet --status-level fail -E 'not kind(bench)' "$@"
scripts/bindings.sh compare "$exported"
say "The window's format, types, lints and unit tests"
npm run --silent check -w ui
npm run --silent typecheck -w tests/e2e
