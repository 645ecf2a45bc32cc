#!/usr/bin/env bash
# Everything: the engine, the window's code, the browser on the real engine, the real window.
. "$(dirname "$0")/lib.sh"

require_toolchains node
# shellcheck disable=SC2086
install_packages $BUILD_PACKAGES $WINDOW_PACKAGES $TEST_PACKAGES
install_nextest
install_npm
build_pages
exported=$(mktemp -d)
trap 'rm -rf "$exported"' EXIT
export TS_RS_EXPORT_DIR=$exported

say "Format"
cargo fmt --all --check
say "Building everything"
cargo build --quiet "$@"
say "Engine and command line tests"
cargo nextest run --cargo-quiet --status-level fail --final-status-level slow -E 'not kind(bench)' "$@"
say "Examples in the documentation"
cargo test --quiet --doc --workspace --features rehearsal/custom-protocol
scripts/bindings.sh compare "$exported"
say "Clippy"
cargo clippy --quiet "$@" -- -D warnings
say "The window's format, types, lints and unit tests"
npm run --silent check -w ui
npm run --silent typecheck -w tests/e2e
say "The app in a browser, on the real engine"
find_browser
npm run --silent e2e -w tests/e2e
say "The real window"
# On a screen of its own, also where there is a real one.
env -u WAYLAND_DISPLAY GDK_BACKEND=x11 xvfb-run --auto-servernum --server-args='-screen 0 1920x1080x24' \
  npm run --silent desktop -w tests/e2e
say "All tests passed"
