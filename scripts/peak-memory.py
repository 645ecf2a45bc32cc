#!/usr/bin/env python3
"""Runs a command and says how much memory it took at the most: peak-memory.py COMMAND [ARGUMENT ...]"""

import resource
import subprocess
import sys

code = subprocess.run(sys.argv[1:], check=False).returncode
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(f"  peak memory {peak / 1024:.0f} MiB")
sys.exit(code)
