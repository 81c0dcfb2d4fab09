#!/bin/sh
# Validates exported claim files with tools that others wrote.
#   FHIR (*.xml):   lxml with our schema and, where the reference data is at hand, the official FHIR R4 schema;
#                   saxonche with the official invariants (XPath 2 rules); fhir.resources, a second implementation of 4.0.1
#   X12 (*.837):    pyx12 and x12sdk, each with guides of its own
# The tools are installed once into virtual environments below .build/interop, each where it does not disturb the others.
#
# usage: scripts/test-interop.sh FOLDER      checks every *.xml and *.837 in FOLDER
#        scripts/test-interop.sh             makes random valid claims first, and checks those
# The reference data is the folder that CLAIMSCRIBE_SHARED names, else `shared` beside the repository.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
tools="$root/.build/interop"
shared=${CLAIMSCRIBE_SHARED:-$root/../shared}

# install NAME PACKAGE... - a virtual environment of that name with these packages, once
install() {
  environment="$tools/$1"
  shift
  [ ! -e "$environment/ready" ] || return 0
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check "$@"
  touch "$environment/ready"
}

install fhir 'fhir.resources==6.4.0' 'pydantic==1.10.26' 'lxml==6.0.2' 'saxonche==12.9.0'
install pyx12 'pyx12==4.0.0'
install x12sdk 'x12sdk==2.2.0'

folder=${1:-}
if [ -z "$folder" ]; then
  folder="$root/.build/interop-claims"
  rm -rf "$folder"
  mkdir -p "$folder"
  CLAIMSCRIBE_INTEROP_FOLDER="$folder" swift test --package-path "$root" --filter InteropFiles >&2
fi

failed=0
if ls "$folder"/*.xml > /dev/null 2>&1; then
  "$tools/fhir/bin/python3" "$root/scripts/validate_fhir.py" \
    --schema "$root/Sources/Export/Schemas/claim-bundle.xsd" --shared "$shared" "$folder" || failed=1
fi
if ls "$folder"/*.837 > /dev/null 2>&1; then
  "$tools/pyx12/bin/python3" "$root/scripts/validate_pyx12.py" "$folder" || failed=1
  "$tools/x12sdk/bin/python3" "$root/scripts/validate_x12sdk.py" "$folder" || failed=1
fi
exit "$failed"
