#!/usr/bin/env bash
# Measures what docs/PERFORMANCE.md states. The engine alone: nothing of the window is built.
# bench.sh [CUSTOMERS ...] says how many customers growth is measured with; ten million take 20 GB and an hour.
. "$(dirname "$0")/lib.sh"

require_toolchains
# shellcheck disable=SC2086
install_packages $BUILD_PACKAGES
sizes=("$@")
[ $# -gt 0 ] || sizes=(10000 100000 1000000)
say "Benchmarks"
cargo bench --package tests --bench engine

say "Growth: load, read a copy, walk, and how soon a load can be stopped"
mkdir -p .bench-data/growth
cargo bench --package tests --bench growth -- "$PWD/.bench-data/growth" "${sizes[@]}"

say "Whole processes: from a closed file, then from the copy of its columns"
cargo build --quiet --release --package cli
target=${CARGO_TARGET_DIR:-target}
export REHEARSAL_CACHE_DIR=$PWD/.bench-data/cache
for customers in "${sizes[@]}"; do
  rm -rf "$REHEARSAL_CACHE_DIR"
  note "$customers customers"
  for _ in first second; do
    scripts/peak-memory.py "$target/release/rehearse" dry-run tests/fixtures/yardstick.journey.json \
      --workspace ".bench-data/growth/growth-$customers.rehearsal" --format json >/dev/null
  done
done

say "The golden run"
scripts/golden.py "$target/release/rehearse"

say "Import, and its memory"
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
