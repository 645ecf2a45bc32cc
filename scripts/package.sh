#!/usr/bin/env bash
# The .deb: the app and the command line.
. "$(dirname "$0")/lib.sh"

require_toolchains node
# shellcheck disable=SC2086
install_packages $BUILD_PACKAGES $WINDOW_PACKAGES
install_npm
build_pages
say "Building the release"
cargo build --quiet --release --workspace --features rehearsal/custom-protocol
say "Packing"
target=$(realpath "${CARGO_TARGET_DIR:-target}")
# The command line goes into the same package.
npx --no-install tauri bundle --bundles deb \
  --config "{\"bundle\":{\"linux\":{\"deb\":{\"files\":{\"/usr/bin/rehearse\":\"$target/release/rehearse\"}}}}}"
note "$(ls -1 "$target"/release/bundle/deb/*.deb)"
