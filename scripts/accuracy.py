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
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
KINDS = ("misses", "falseAlarms")
ALL = "1000000"
FOLDS = 5
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


def learned(program, history, scratch, *options):
    """The learned file of a history."""
    file = pathlib.Path(scratch) / f"{len(list(pathlib.Path(scratch).iterdir()))}.learned"
    arguments = [program, "learn", *map(str, history), *map(str, options), "--out", str(file)]
    subprocess.run(arguments, stdout=subprocess.DEVNULL, check=True)
    return file


def subset(gold, ids, folder):
    """A gold folder with some of the notes of `gold`."""
    (folder / "notes").mkdir(parents=True)
    for identifier in ids:
        (folder / "notes" / f"{identifier}.txt").symlink_to((gold / "notes" / f"{identifier}.txt").resolve())
    for name in ("gold.tsv", "list.tsv"):
        lines = (gold / name).read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines[1:] if line.split("\t", 1)[0] in ids]
        (folder / name).write_text("".join(lines[:1] + kept), encoding="utf-8")
    return folder


def by_folds(program, gold, scratch):
    """The counts of each fold, out of the box and learned from the other folds."""
    with open(gold / "list.tsv", encoding="utf-8", newline="") as file:
        ids = sorted(row["id"] for row in csv.DictReader(file, delimiter="\t"))
    random.Random(FOLDS).shuffle(ids)
    pairs = []
    for fold in range(FOLDS):
        test = set(ids[fold::FOLDS])
        history = subset(gold, set(ids) - test, pathlib.Path(scratch) / f"history{fold}")
        file = learned(program, [history], scratch, "--language", "en")
        for identifier in sorted(test):
            note = subset(gold, {identifier}, pathlib.Path(scratch) / f"{fold}-{identifier}")
            plain = evaluate(program, "codes", note, "--language", "en")
            pairs.append((plain, evaluate(program, "codes", note, "--language", "en", "--learned", file)))
    return pairs


def f1(counts):
    """F1 of the summed counts of notes."""
    right, proposed, found, required = (
        sum(count[key] for count in counts) for key in ("right", "proposed", "found", "required"))
    precision, recall = right / max(1, proposed), found / max(1, required)
    return 2 * precision * recall / max(1e-9, precision + recall)


def interval(pairs, draws=2000):
    """How much better the learned side is, and its 95% interval over notes drawn anew."""
    counts = [(plain["counts"], taught["counts"]) for plain, taught in pairs]
    gain = [f1([pair[side] for pair in counts]) for side in (0, 1)]
    draw = random.Random(1)
    gains = []
    for _ in range(draws):
        sample = [draw.choice(counts) for _ in counts]
        gains.append(f1([pair[1] for pair in sample]) - f1([pair[0] for pair in sample]))
    gains.sort()
    return gain, gains[draws // 40], gains[-draws // 40 - 1]


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
    yield from measure_learning(program, gold, cases)
    negation = evaluate(program, "negation", gold / "negex")
    with open(gold / "negex" / "annotations.tsv", encoding="utf-8") as file:
        negation["notes"] = f"{sum(1 for _ in file) - 1} sentences"
    yield row("negated conditions", negation)
    yield row("section headings", evaluate(program, "headings", gold / "mtsamples"))
    yield ""
    yield from kinds_of_errors(read)


def measure_learning(program, gold, cases):
    """Rows of what is learned from coded notes and measured on others."""
    spanish = ["--mode", "mentions", "--language", "es", "--gold"]
    english, test = gold / "codiesp-en-train", gold / "codiesp-en-dev"
    yield row("mentions, Spanish case reports", evaluate(program, "codes", gold / "codiesp-es-dev", *spanish, "gold-cm.tsv"))
    with tempfile.TemporaryDirectory() as folder:
        file = learned(program, [gold / "codiesp-es-train"], folder, "--language", "es")
        for name, table in (("", "gold-cm.tsv"), (", procedures", "gold-pcs.tsv")):
            scores = evaluate(program, "codes", gold / "codiesp-es-dev", *spanish, table, "--learned", file)
            yield row(f"the same{name}, learned from 500 others", scores)
        for name, tables in (
            ("codes of whole notes", ["gold.tsv"]), ("marked words", ["evidence-projected.tsv", "gold.tsv"])):
            options = [part for table in tables for part in ("--gold", table)]
            file = learned(program, [english], folder, "--language", "en", *options)
            scores = evaluate(program, "codes", test, "--mode", "mentions", *cases, "--learned", file)
            yield row(f"mentions, English, learned from 500 others, {name}", scores)
        (plain, taught), low, high = interval(by_folds(program, gold / "billing", folder))
        yield (
            f"| billing, learned from the other four fifths: {taught:.3f} against {plain:.3f},"
            f" better by {low:+.3f} to {high:+.3f} (95%) | 164 | | | {taught:.3f} | | |")


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
