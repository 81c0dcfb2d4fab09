#!/usr/bin/env bash
# Records the review of both sample clients on the suggestions of today, and keeps the claims that come of it in
# Samples/<client>/expected. Run it when the suggester or the answer key has changed, and look at the difference.
#
# usage: scripts/record-samples.sh CLAIMSCRIBE OUTPUT NOW        as run-samples.sh
set -euo pipefail

[ $# -eq 3 ] || { echo "usage: $0 CLAIMSCRIBE OUTPUT NOW" >&2; exit 64; }
root=$(cd "$(dirname "$0")/.." && pwd)
program=$(realpath -s "$1")
output=$2
export CLAIMSCRIBE_CODEBOOKS=$root/Codebooks

new=$(mktemp)
trap 'rm -f "$new"' EXIT
for folder in "$root"/Samples/*/; do
  python3 "$root/scripts/record-sample-review.py" "$program" "${folder%/}" > "$new"
  cat "$new" > "$folder/decisions.ndjson"
  rm -rf "$folder/expected"
done

# There is nothing to compare with yet: this run makes the claims.
"$root/scripts/run-samples.sh" "$program" "$output" "$3" > /dev/null

for folder in "$root"/Samples/*/; do
  client=$(basename "$folder")
  mkdir "$folder/expected"
  grep -o '"file":"[^"]*"' "$output/logs/export-$client.json" | cut -d '"' -f 4 | while IFS= read -r file; do
    cp "$output/claims/$file" "$folder/expected/"
  done
  echo "$client: $(wc -l < "$folder/decisions.ndjson") decisions, $(find "$folder/expected" -name '*.xml' | wc -l) claims"
done
