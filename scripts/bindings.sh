#!/usr/bin/env bash
# The window's TypeScript is made from the engine's types: `write` writes it, `check` fails when the committed is stale.
. "$(dirname "$0")/lib.sh"

how=$1
shift
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
[ "$how" = check ] || export REHEARSAL_WRITE_BINDINGS=1
say "Making the window's types"
TS_RS_EXPORT_DIR="$made" cargo test --quiet "$@" -- export_bindings the_windows_table_of_commands >/dev/null
cp ui/src/bindings/commands.ts "$made/"
if [ "$how" = check ]; then
  diff -rq "$made" ui/src/bindings || stop "ui/src/bindings is stale: run make bindings"
else
  rm -rf ui/src/bindings
  cp -r "$made" ui/src/bindings
  chmod 755 ui/src/bindings
fi
