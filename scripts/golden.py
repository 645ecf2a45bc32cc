#!/usr/bin/env python3
"""Holds a built `rehearse` against the golden run: golden.py BINARY

The test `the_golden_run_of_the_welcome_journey_is_still_the_same` makes the same run in the build profile of the tests.
"""

import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    golden = json.loads(pathlib.Path("tests/fixtures/welcome.golden.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        make = ["init", "shop.rehearsal", "--sample", "--customers", "500", "--seed", "3"]
        walk = ["dry-run", "welcome", "--workspace", "shop.rehearsal", "--trace", "trace.csv", "--format", "json"]
        subprocess.run([binary, *make], check=True, stdout=subprocess.DEVNULL)
        said = subprocess.run([binary, *walk], check=True, stdout=subprocess.PIPE).stdout
        trace = hashlib.sha256(pathlib.Path("trace.csv").read_bytes()).hexdigest()
    if json.loads(said) != golden["summary"] or trace != golden["trace_sha256"]:
        sys.exit("the run of the Welcome journey is not the golden one")
    print("  the golden run, to the byte")


if __name__ == "__main__":
    main()
