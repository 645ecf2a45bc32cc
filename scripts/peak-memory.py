#!/usr/bin/env python3
"""Runs a command and says what it took: peak-memory.py COMMAND [ARGUMENT ...]"""

import resource
import subprocess
import sys
import time

start = time.perf_counter()
code = subprocess.run(sys.argv[1:], check=False).returncode
took = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(
    f"  {took:.2f} s, {used.ru_utime + used.ru_stime:.2f} s of processor time, peak memory {used.ru_maxrss / 1024:.0f} MiB",
    file=sys.stderr,
)
sys.exit(code)
