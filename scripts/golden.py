#!/usr/bin/env python3
"""Holds a built `rehearse` against the golden run: golden.py [--write] BINARY

With --write the binary's run becomes the golden one.

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
    binary = pathlib.Path(sys.argv[-1]).resolve()
    golden = pathlib.Path("tests/fixtures/welcome.golden.json").resolve()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        make = ["init", "shop.rehearsal", "--sample", "--customers", "500", "--seed", "3"]
        walk = ["dry-run", "welcome", "--workspace", "shop.rehearsal", "--trace", "trace.csv"]
        walk += ["--every-model", "--format", "json"]
        subprocess.run([binary, *make], check=True, stdout=subprocess.DEVNULL)
        said = subprocess.run([binary, *walk], check=True, stdout=subprocess.PIPE).stdout
        trace = hashlib.sha256(pathlib.Path("trace.csv").read_bytes()).hexdigest()
        os.chdir(golden.parent)
    run = {"summary": json.loads(said), "trace_sha256": trace}
    if sys.argv[1] == "--write":
        golden.write_text(json.dumps(run, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    elif run != json.loads(golden.read_text(encoding="utf-8")):
        sys.exit("the run of the Welcome journey is not the golden one")
    print("  the golden run, to the byte")


if __name__ == "__main__":
    main()
