#!/usr/bin/env python3
"""Measures the accuracy of the program on gold sets and writes the table of docs/accuracy.md.

usage: accuracy.py CLAIMSCRIBE

The gold sets are not part of the repository: they are looked for in the folder that CLAIMSCRIBE_SHARED names, else in
`shared` beside the repository. Without them nothing is measured and the page stays as it is.
"""

import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
KINDS = ("misses", "falseAlarms")
ALL = "1000000"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def evaluate(program, *arguments):
    """The JSON of `claimscribe evaluate`; exit code 1 says that some notes could not be read."""
    result = subprocess.run([program, "evaluate", *map(str, arguments), "--json"], stdout=subprocess.PIPE, check=False)
    if result.returncode > 1:
        sys.exit(f"claimscribe evaluate {' '.join(map(str, arguments))} ended with exit code {result.returncode}.")
    return json.loads(result.stdout.decode("utf-8").splitlines()[-1])


def part(gold, coding, folder):
    """A gold folder with the notes of `gold` that list.tsv calls coded in this way."""
    part = pathlib.Path(folder) / coding.replace(" ", "-")
    (part / "notes").mkdir(parents=True)
    with open(gold / "list.tsv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["coding"].startswith(coding)]
    ids = {row["id"] for row in rows}
    for identifier in ids:
        (part / "notes" / f"{identifier}.txt").symlink_to((gold / "notes" / f"{identifier}.txt").resolve())
    for name in ("gold.tsv", "list.tsv"):
        lines = (gold / name).read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines[1:] if line.split("\t", 1)[0] in ids]
        (part / name).write_text("".join(lines[:1] + kept), encoding="utf-8")
    return part


def row(name, scores):
    def share(value):
        return "" if value is None else f"{value:.3f}"

    categories = scores.get("categories", {})
    cells = [
        name, str(scores.get("notes", "")), share(scores["precision"]), share(scores["recall"]), share(scores["f1"]),
        share(categories.get("f1")), share(scores.get("firstListed")),
    ]
    return "| " + " | ".join(cells) + " |"


def kinds_of_errors(scores):
    """A table of the misses and false alarms by what kind of code they are."""
    missed, wrong = ([(code, note) for code, notes in scores[kind].items() for note in notes] for kind in KINDS)
    yield "| errors on the notes that the rules were written from | missed | wrong |"
    yield "|---|---:|---:|"
    yield f"| all | {len(missed)} of {scores['counts']['required']} | {len(wrong)} of {scores['counts']['proposed']} |"
    for name, test in [
        ("the right category, another code in it", lambda pair, others: (pair[0][:3], pair[1]) in others),
        ("symptoms and findings (R)", lambda pair, _: pair[0].startswith("R")),
        ("status, history, reasons for the encounter (Z)", lambda pair, _: pair[0].startswith("Z")),
        ("injuries, poisonings, external causes (S to Y)", lambda pair, _: pair[0][0] in "STVWXY"),
    ]:
        counts = []
        for pairs, others in ((missed, wrong), (wrong, missed)):
            categories = {(code[:3], note) for code, note in others}
            counts.append(sum(test(pair, categories) for pair in pairs))
        yield f"| of these: {name} | {counts[0]} | {counts[1]} |"


def measure(program, gold):
    yield "| measured on | notes | precision | recall | F1 | F1 of categories | first-listed right |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    billing = gold / "billing"
    with tempfile.TemporaryDirectory() as folder:
        yield row("billing, all", evaluate(program, "codes", billing))
        read = evaluate(program, "codes", part(billing, "two coders", folder), "--errors", ALL)
        yield row("billing, notes that the rules were written from", read)
        yield row(
            "billing, notes left unread", evaluate(program, "codes", part(billing, "one coder", folder)))
    cases = ["--gold", "gold-cm.tsv", "--ignore", "gold-cm-negated-only.tsv"]
    yield row(
        "mentions, English case reports",
        evaluate(program, "codes", gold / "codiesp-en-dev", "--mode", "mentions", *cases))
    negation = evaluate(program, "negation", gold / "negex")
    with open(gold / "negex" / "annotations.tsv", encoding="utf-8") as file:
        negation["notes"] = f"{sum(1 for _ in file) - 1} sentences"
    yield row("negated conditions", negation)
    yield row("section headings", evaluate(program, "headings", gold / "mtsamples"))
    yield ""
    yield from kinds_of_errors(read)


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: accuracy.py CLAIMSCRIBE")
    program = str(pathlib.Path(sys.argv[1]).resolve())
    os.environ.setdefault("CLAIMSCRIBE_CODEBOOKS", str(ROOT / "Codebooks"))
    gold = pathlib.Path(os.environ.get("CLAIMSCRIBE_SHARED", ROOT.parent / "shared")) / "gold"
    if not gold.is_dir():
        print("There are no gold sets at hand: nothing was measured. CLAIMSCRIBE_SHARED names the folder they are in.")
        return
    lines = []
    for line in measure(program, gold):
        print(line, flush=True)
        lines.append(line)
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(before + "\n".join([BEGIN, *lines, END]) + after, encoding="utf-8")


main()
