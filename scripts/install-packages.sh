#!/usr/bin/env bash
# Installs the two system libraries that ClaimScribe is built on, where they are missing (Debian, Ubuntu).
set -euo pipefail

missing=()
for package in libxml2-dev libsqlite3-dev; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Installing ${missing[*]} ..."
run=()
[ "$(id -u)" -eq 0 ] || run=(sudo)
"${run[@]}" apt-get update -qq
"${run[@]}" apt-get install -y -qq "${missing[@]}" > /dev/null
