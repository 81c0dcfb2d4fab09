#!/usr/bin/env bash
# Checks that docs/commands.md names every command and option of the program.
#
# usage: scripts/check-docs.sh CLAIMSCRIBE
set -euo pipefail

[ $# -eq 1 ] || { echo "usage: $0 CLAIMSCRIBE" >&2; exit 64; }
program=$1
page=$(cd "$(dirname "$0")/.." && pwd)/docs/commands.md
missing=0

check() {
  grep -qE -- "(^|[^a-z-])$1([^a-z-]|$)" "$page" && return
  echo "docs/commands.md does not name $1 (claimscribe$2)." >&2
  missing=$((missing + 1))
}

# Walks the commands below $1 by their help.
walk() {
  local help option command
  # shellcheck disable=SC2086
  help=$("$program" help $1)
  for option in $(grep -oE '^  (-[a-z], )?--[a-z-]+' <<< "$help" | grep -oE -- '--[a-z-]+' | sort -u); do
    [ "$option" = --help ] || check "$option" "$1"
  done
  for command in $(sed -n '/^SUBCOMMANDS:/,/^$/s/^  \([a-z][a-z-]*\) .*/\1/p' <<< "$help"); do
    check "$command" "$1 $command"
    walk "$1 $command"
  done
}

walk ""
[ "$missing" -eq 0 ] || exit 1
