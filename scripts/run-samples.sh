#!/usr/bin/env bash
# Takes the two sample clients from notes to claim XML, with the review that an invented coder recorded, and checks the
# claims against Samples/<client>/expected. `make run` calls it.
#
# usage: scripts/run-samples.sh CLAIMSCRIBE OUTPUT NOW
#   CLAIMSCRIBE  the program
#   OUTPUT       folder for the workspace and the claims; what an earlier run left there is removed
#   NOW          the moment of the run, so that everybody gets the same files: 2026-10-15T09:00:00Z
set -euo pipefail

[ $# -eq 3 ] || { echo "usage: $0 CLAIMSCRIBE OUTPUT NOW" >&2; exit 64; }
root=$(cd "$(dirname "$0")/.." && pwd)
program=$(realpath -s "$1")
output=$2
now=$3
mkdir -p "$output"
output=$(cd "$output" && pwd)
workspace=$output/workspace
claims=$output/claims
logs=$output/logs
clients=(willow-family-practice lakeside-hospital)
on_purpose="WFP-2003 LSH-1018"

export CLAIMSCRIBE_CODEBOOKS=$root/Codebooks
unset CLAIMSCRIBE_WORKSPACE CLAIMSCRIBE_PROFILES

# Runs the program and keeps its last line, the JSON. Exit code 1 says that something was set aside or refused: that is
# expected of some steps. Anything above stops the script.
step() {
  local name=$1 code=0
  shift
  "$program" "$@" --json > "$logs/$name.json" 2> "$logs/$name.txt" || code=$?
  if [ "$code" -gt 1 ]; then
    cat "$logs/$name.txt" >&2
    echo "claimscribe $1 ended with exit code $code." >&2
    exit "$code"
  fi
}

# number KEY FILE: the number of a top-level key of the JSON.
number() { grep -o "\"$1\":[0-9]*" "$2" | head -n 1 | cut -d : -f 2; }

# A path as short as the current folder allows.
short() { [ "$1" = "$PWD" ] && echo . || echo "${1#"$PWD"/}"; }

rm -rf "$workspace" "$claims" "$logs"
mkdir -p "$claims" "$logs"
notes=0 encounters=0 suggestions=0 aside=0 decisions=0 lost=0 written=0

for client in "${clients[@]}"; do
  folder=$root/Samples/$client
  place=(--workspace "$workspace" --client "$client")
  echo "Reading $client ..."
  step "run-$client" run "$folder" "${place[@]}" --now "$now"
  step "review-$client" review apply "$folder/decisions.ndjson" "${place[@]}"
  step "check-$client" claims check "${place[@]}" --now "$now"
  step "export-$client" export --format fhir --out "$claims" "${place[@]}" --now "$now"

  notes=$((notes + $(number ingested "$logs/run-$client.json")))
  encounters=$((encounters + $(number encounters "$logs/run-$client.json")))
  suggestions=$((suggestions + $(number suggestions "$logs/run-$client.json")))
  aside=$((aside + $(number quarantined "$logs/run-$client.json")))
  decisions=$((decisions + $(number applied "$logs/review-$client.json")))
  written=$((written + $(number exported "$logs/export-$client.json")))
  lost=$((lost + $(grep -c . "$logs/review-$client.txt" || true)))
done

refused=$(sed -n 's/ was refused:$//p' "$logs"/export-*.txt | sort)
wanted=$(tr ' ' '\n' <<< "$on_purpose" | sort)

differences=()
for client in "${clients[@]}"; do
  for golden in "$root/Samples/$client/expected"/*.xml; do
    [ -e "$golden" ] || continue
    cmp -s "$golden" "$claims/$(basename "$golden")" || differences+=("$golden")
  done
done

cat <<END

Notes read           $notes, of $encounters encounters of ${#clients[@]} invented clients; $aside set aside
Codes suggested      $suggestions, each with the words that support it and a reason
Decisions replayed   $decisions, recorded by the invented reviewer demo.coder (Samples/*/decisions.ndjson).
                     In real work a person reads each encounter and decides; nothing becomes a claim before that.
Claims written       $written FHIR XML files
Claims refused       $(wc -w <<< "$refused"); two samples are wrong on purpose, so that you see why a claim is held back:
END
cat "$logs"/export-*.txt | sed 's/^/                     /'

here=$(short "$output")
command=$(short "$program")
samples=$(short "$root/Samples")
cat <<END

The claims are in      $here/claims
The workspace is       $here/workspace/workspace.sqlite

What to try next:
  $command review show WFP-2001 --workspace $here/workspace
  $command claims check --workspace $here/workspace
  $command suggest $samples/willow-family-practice/010-demo-asthma-visit.txt
  $command codebook show J45.41

END

# Differences are told; only missing claims and wrong refusals fail the run.
failed=0
if [ "$lost" -gt 0 ]; then
  echo "Recorded decisions no longer fit the suggestions (make record-samples renews them):" >&2
  cat "$logs"/review-*.txt >&2
fi
for golden in ${differences[@]+"${differences[@]}"}; do
  echo "$(basename "$golden") differs from ${golden#"$root"/}." >&2
done
if [ "$written" -lt 10 ]; then
  echo "NOT AS EXPECTED: only $written claims were written." >&2
  failed=1
fi
if [ "$refused" != "$wanted" ]; then
  echo "NOT AS EXPECTED: refused were" $refused", not" $wanted"." >&2
  failed=1
fi
if [ "$failed" -eq 0 ] && [ "$lost" -eq 0 ] && [ ${#differences[@]} -eq 0 ]; then
  echo "All as expected: every claim is the same, byte for byte, as the one in Samples/*/expected."
fi
exit "$failed"
