#!/usr/bin/env bash
# Measures what docs/PERFORMANCE.md states. The engine alone: nothing of the window is built.
. "$(dirname "$0")/lib.sh"

require_toolchains
# shellcheck disable=SC2086
install_packages $BUILD_PACKAGES
say "Benchmarks"
cargo bench --package tests --bench engine -- "$@"

say "Import, and its memory"
cargo build --quiet --release --package cli
target=${CARGO_TARGET_DIR:-target}
mkdir -p .bench-data
if [ ! -d .bench-data/canonical ]; then
  note "making 100 000 customers"
  scripts/bench-data.py .bench-data/canonical
fi
rm -f .bench-data/import.rehearsal*
"$target/release/rehearse" init .bench-data/import.rehearsal
rows=$(cat .bench-data/canonical/*.csv | wc -l)
before=$(date +%s.%N)
/usr/bin/env python3 scripts/peak-memory.py "$target/release/rehearse" import .bench-data/canonical \
  --workspace .bench-data/import.rehearsal
after=$(date +%s.%N)
awk -v rows="$rows" -v before="$before" -v after="$after" \
  'BEGIN { printf "  %d rows in %.1f s: %d rows/s\n", rows, after - before, rows / (after - before) }'
