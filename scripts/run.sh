#!/usr/bin/env bash
# From a clean machine to the app on the sample shop. Without a display the same job is done in the terminal.
. "$(dirname "$0")/lib.sh"

target=${CARGO_TARGET_DIR:-target}
REHEARSAL_DATA_DIR=$(documents_folder)
export REHEARSAL_DATA_DIR
shop="$REHEARSAL_DATA_DIR/sample-shop.rehearsal"

make_shop() {
  [ -f "$shop" ] && return 0
  say "Making the sample shop: $shop"
  mkdir -p "$REHEARSAL_DATA_DIR"
  "$target/debug/rehearse" init "$shop" --sample
}

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  say "There is no display: the Welcome journey is rehearsed here instead"
  require_toolchains
  # shellcheck disable=SC2086
  install_packages $BUILD_PACKAGES
  say "Building the engine and the command line"
  cargo build --quiet --package cli
  make_shop
  say "Checking the Welcome journey"
  "$target/debug/rehearse" check welcome --workspace "$shop"
  say "Dry run on every customer of the sample shop"
  "$target/debug/rehearse" dry-run welcome --workspace "$shop"
  say "What the messages of the shop are related to"
  "$target/debug/rehearse" report messages --workspace "$shop"
  say "The window"
  note "It opens where there is a display: type make run again on a desktop, or over ssh -X from one."
  exit 0
fi

require_toolchains node
# shellcheck disable=SC2086
install_packages $BUILD_PACKAGES $WINDOW_PACKAGES
install_npm
build_pages
# Not all targets, as the tests build them: whoever only wants the app waits half as long, and GTK is built once for both.
# The development profile: its dependencies and the engine are optimised (see Cargo.toml), so that dry runs are as quick
# as they are in a release, and a build is done in half the time.
say "Building the app (the first time takes a few minutes)"
cargo build --quiet --workspace --features rehearsal/custom-protocol
make_shop
say "Opening the app"
exec "$target/debug/rehearsal" "$shop"
