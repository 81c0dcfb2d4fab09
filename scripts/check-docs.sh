#!/usr/bin/env bash
# Checks that docs/commands.md names every command and option of the program, and that links between pages lead to
# files of the repository.
#
# usage: scripts/check-docs.sh CLAIMSCRIBE
set -euo pipefail

[ $# -eq 1 ] || { echo "usage: $0 CLAIMSCRIBE" >&2; exit 64; }
program=$1
root=$(cd "$(dirname "$0")/.." && pwd)
page=$root/docs/commands.md
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

# The targets of links in a page, without those into the web and within the page.
links() { grep -oE '\]\([^)#]+' "$1" | cut -c 3- | grep -vE '^(https?|mailto):' || true; }

walk ""
for text in "$root"/*.md "$root"/docs/*.md "$root"/docs/decisions/*.md "$root"/Samples/*.md; do
  for link in $(links "$text"); do
    [ -e "$(dirname "$text")/$link" ] && continue
    echo "${text#"$root"/} links to $link, which is not there." >&2
    missing=$((missing + 1))
  done
done
[ "$missing" -eq 0 ] || exit 1
