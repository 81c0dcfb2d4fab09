#!/bin/sh
# Makes Codebooks/icd-10-cm/2026-04-01 again from the release it came from: the ICD-10-CM tabular list of April 2026, a
# public file of NCHS, taken from the PyPI package simple-icd-10-cm 1.5.0. Run it at the root of the repository.
#
#   scripts/fetch-icd-10-cm.sh [FOLDER]      FOLDER: the codebook folder, else Codebooks
#
# CLAIMSCRIBE names the program, else it is built and run with `swift run`. Needs python3 with pip.
set -eu

folder=${1:-Codebooks}
file=icd10cm-tabular-April-1-2026.xml
digest=f161f8182aff3ce3a2a78e202f8259c08eaee2c670a9e45b0072445c52302935

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m pip download --quiet --no-deps --dest "$work" simple-icd-10-cm==1.5.0
python3 -m zipfile -e "$work"/simple_icd_10_cm-1.5.0-*.whl "$work"
mv "$work"/simple_icd_10_cm/data/icd10c-tabular-April-1-2026.xml "$work/$file"
echo "$digest  $work/$file" | sha256sum --check --quiet

${CLAIMSCRIBE:-swift run -c release claimscribe} codebook import icd10cm-tabular "$work/$file" \
  --edition 2026-04-01 --into "$folder"
