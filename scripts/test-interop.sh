#!/bin/sh
# Validates exported FHIR claim files with tools that others wrote:
#   lxml            our schema, and the official FHIR R4 schema where the reference data is at hand
#   saxonche        the official invariants (XPath 2 rules), where the reference data is at hand
#   fhir.resources  a second implementation of FHIR 4.0.1
# The tools are installed once into a virtual environment, .build/interop.
#
# usage: scripts/test-interop.sh FOLDER      checks every *.xml in FOLDER
#        scripts/test-interop.sh             makes random valid claims first, and checks those
# The reference data is the folder that CLAIMSCRIBE_SHARED names, else `shared` beside the repository.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
tools="$root/.build/interop"
shared=${CLAIMSCRIBE_SHARED:-$root/../shared}

if [ ! -e "$tools/ready" ]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check \
    'fhir.resources==6.4.0' 'pydantic==1.10.26' 'lxml==6.0.2' 'saxonche==12.9.0'
  touch "$tools/ready"
fi

folder=${1:-}
if [ -z "$folder" ]; then
  folder="$root/.build/interop-claims"
  rm -rf "$folder"
  mkdir -p "$folder"
  CLAIMSCRIBE_INTEROP_FOLDER="$folder" swift test --package-path "$root" --filter InteropFiles >&2
fi
exec "$tools/bin/python3" "$root/scripts/validate_fhir.py" \
  --schema "$root/Sources/Export/Schemas/claim-bundle.xsd" --shared "$shared" "$folder"
