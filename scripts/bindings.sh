#!/usr/bin/env bash
# The window's TypeScript is made from the engine's types, by tests that export them.
#   write CARGO-ARGUMENTS   writes it anew
#   compare FOLDER          fails when the committed differs from what tests have just exported into the folder
. "$(dirname "$0")/lib.sh"

how=$1
shift
if [ "$how" = write ]; then
  made=$(mktemp -d)
  trap 'rm -rf "$made"' EXIT
  say "Making the window's types"
  TS_RS_EXPORT_DIR="$made" REHEARSAL_WRITE_BINDINGS=1 \
    cargo test --quiet "$@" -- export_bindings the_windows_table_of_commands >/dev/null
  # The table of commands is not made by ts-rs; its test has written it in its place.
  cp ui/src/bindings/commands.ts "$made/"
  rm -rf ui/src/bindings
  cp -r "$made" ui/src/bindings
  chmod 755 ui/src/bindings
else
  # That of the commands is compared by its own test.
  diff -r --exclude=commands.ts "$1" ui/src/bindings || stop "ui/src/bindings is stale: run make bindings"
fi
