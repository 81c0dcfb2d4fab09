#!/usr/bin/env bash
# Measures speed and memory of whole commands; docs/performance.md keeps the last figures. `make bench` calls it.
#
# usage: scripts/bench.sh CLAIMSCRIBE
set -euo pipefail
python3 "$(dirname "$0")/../Benchmarks/commands.py" "$@"
python3 "$(dirname "$0")/../Benchmarks/review.py" "$@"
