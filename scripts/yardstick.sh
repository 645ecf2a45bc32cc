#!/usr/bin/env bash
# Measures a dry run, then the reports, then the import of its files, beside the yardstick, on its data:
# yardstick.sh YARDSTICK_FOLDER CUSTOMERS [ROUNDS [dry-run|reports|import]]
# The folder holds its scripts, venv/ and limit/ built; BENCH_DATA says where its data lie, made by gen.py before.
. "$(dirname "$0")/lib.sh"

[ $# -ge 2 ] || stop "Usage: scripts/yardstick.sh YARDSTICK_FOLDER CUSTOMERS [ROUNDS [dry-run|reports|import]]"
yardstick=$(realpath "$1") customers=$2 rounds=${3:-5} what=${4:-all}
data=$(realpath "${BENCH_DATA:-$yardstick/data}")/$customers
limit=${LIMIT:-$yardstick/limit/target/release/limit}
[ -f "$data/customer.csv" ] || stop "There are no data for $customers customers in $data. In $yardstick: venv/bin/python gen.py $customers"
[ -x "$limit" ] || stop "The limit is not built. In $yardstick/limit: cargo build --release"

require_toolchains
cargo build --quiet --release --package cli
rehearse=$(realpath "${CARGO_TARGET_DIR:-target}/release/rehearse")
work=$PWD/.bench-data/yardstick-$customers
shop=$work/shop.rehearsal
journey=$PWD/tests/fixtures/yardstick.journey.json
export REHEARSAL_CACHE_DIR=$work/cache
mkdir -p "$work"

importing() {
  say "Import, the limit's loop, DuckDB, Polars, SQLite's own and ours, median of $rounds"
  [ -f "$work/plain/activities.csv" ] || scripts/yardstick.py plain "$data" "$work/plain"
  BENCH_DATA=$(dirname "$data") scripts/yardstick.py import "$rounds" "$data" "$work" "$yardstick" "$customers" "$limit" "$rehearse"
}

if [ "$what" = import ]; then
  importing
  exit
fi

if [ ! -f "$work/ready" ]; then
  say "The yardstick's data as a workspace"
  rm -rf "$work"/*
  scripts/yardstick.py convert "$data" "$work/files"
  "$rehearse" init "$shop"
  scripts/peak-memory.py "$rehearse" import "$work/files" --workspace "$shop" >/dev/null
  touch "$work/ready"
fi

reports() {
  say "Attribution and prepared facts, the limit and ours, median of $rounds"
  "$limit" b "$data" "$rounds" >"$work/attribution-limit.jsonl"
  "$limit" d "$data" "$rounds" >>"$work/attribution-limit.jsonl"
  cargo bench --quiet --package tests --bench attribution -- "$shop" "$rounds" >"$work/attribution.jsonl"
  scripts/yardstick.py attribution "$work/attribution-limit.jsonl" "$work/attribution.jsonl"
}

if [ "$what" = reports ]; then
  reports
  exit
fi

say "The limit"
"$limit" a "$data" "$rounds" >"$work/limit.jsonl"
"$limit" read-a "$data" "$rounds" >"$work/read.jsonl"

say "The same counts"
python3 -c 'import json, sys
for line in open(sys.argv[1]):
    row = json.loads(line)
    if row["name"] == "special, 1 thread":
        json.dump(row["result"], open(sys.argv[2], "w"))' "$work/limit.jsonl" "$work/limit.json"
run=("$rehearse" dry-run "$journey" --workspace "$shop" --format json)
rm -rf "$REHEARSAL_CACHE_DIR"
"${run[@]}" --trace "$work/trace.csv" >"$work/ours.json"
scripts/yardstick.py compare "$work/limit.json" "$work/ours.json"
scripts/yardstick.py touch "$work/limit.json" "$work/trace.csv" "$work/files/transactions.csv"

say "Figures, median of $rounds"
scripts/yardstick.py figures "$rounds" "$work" "$yardstick" "$customers" "${run[@]}"

[ "$what" = dry-run ] || { reports && importing; }
