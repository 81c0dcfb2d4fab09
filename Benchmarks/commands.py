#!/usr/bin/env python3
"""Times whole commands of the program and writes the table of docs/performance.md.

usage: Benchmarks/commands.py CLAIMSCRIBE

Every figure is the median of RUNS runs after one that warms up. Real time is measured, so let the machine do nothing
else. Larger note sets are looked for in the folder that CLAIMSCRIBE_SHARED names, else in `shared` beside the repository;
without them the samples are taken, REPEATS times over.
"""

import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
RUNS = 5
REPEATS = 40
NOW = "2026-10-15T09:00:00Z"
CLIENTS = ("willow-family-practice", "lakeside-hospital")
SAMPLES = [ROOT / "Samples" / client for client in CLIENTS]


class Bench:
    """The program, a scratch folder, and the rows measured so far."""

    def __init__(self, program, scratch):
        self.program = program
        self.scratch = pathlib.Path(scratch)
        self.rows = []

    def run(self, *arguments, environment=None, lines=None):
        """Seconds and peak memory in megabytes of one run; exit code 1 is a result like any other.

        `lines` is a file for standard input.
        """
        begin = time.perf_counter()
        with open(lines or os.devnull, "rb") as source:
            process = subprocess.Popen(
                [self.program, *map(str, arguments)], stdin=source, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            sys.exit(f"claimscribe {' '.join(map(str, arguments))} ended with exit code {process.returncode}.")
        return seconds, usage.ru_maxrss / 1024

    def measure(self, name, command, prepare=lambda: None, notes=None):
        """Adds a row; `prepare` runs before each run and is not timed."""
        results = []
        for _ in range(RUNS + 1):
            prepare()
            results.append(command())
        seconds = statistics.median(result[0] for result in results[1:])
        memory = statistics.median(result[1] for result in results[1:])
        rate = f"{notes / seconds:,.0f}" if notes else ""
        row = f"| {name} | {notes or '':} | {seconds:.3f} | {rate} | {memory:.0f} |"
        print(row, flush=True)
        self.rows.append(row)


def larger_sets(scratch):
    """Named folders of notes, each with how many there are."""
    gold = pathlib.Path(os.environ.get("CLAIMSCRIBE_SHARED", ROOT.parent / "shared")) / "gold"
    sets = [("transcribed reports", gold / "mtsamples" / "notes"), ("case reports", gold / "throughput-notes")]
    sets = [(name, folder) for name, folder in sets if folder.is_dir()]
    if not sets:
        folder = scratch / "many"
        folder.mkdir()
        for note in (note for sample in SAMPLES for note in sorted(sample.glob("*.txt"))):
            for number in range(REPEATS):
                shutil.copy(note, folder / f"{number:02}-{note.name}")
        sets = [(f"the samples, {REPEATS} times", folder)]
    return [(name, folder, sum(1 for _ in folder.rglob("*.txt"))) for name, folder in sets]


def sample_commands(bench):
    one = SAMPLES[0] / "010-demo-asthma-visit.txt"
    workspace, claims, cache = (bench.scratch / name for name in ("workspace", "claims", "cache"))
    bench.measure("start: `suggest` of one note", lambda: bench.run("suggest", one), notes=1)
    bench.measure(
        "compile the codebooks: `codebook build`, no cache",
        lambda: bench.run("codebook", "build", environment={"CLAIMSCRIBE_CACHE": str(cache)}),
        prepare=lambda: shutil.rmtree(cache, ignore_errors=True))
    place = ["--workspace", workspace, "--now", NOW]
    hospital = SAMPLES[1]
    notes = sum(1 for _ in hospital.glob("*.txt"))
    bench.measure(
        "`run` of the sample hospital into a fresh workspace", lambda: bench.run("run", hospital, *place),
        prepare=lambda: shutil.rmtree(workspace, ignore_errors=True), notes=notes)
    bench.measure("`run` of it again: nothing is new", lambda: bench.run("run", hospital, *place), notes=notes)
    bench.run("review", "apply", hospital / "decisions.ndjson", "--workspace", workspace)
    bench.measure("`claims check` of its 19 claims", lambda: bench.run("claims", "check", *place))
    bench.measure(
        "`export --format fhir --resend` of 18 claims",
        lambda: bench.run("export", "--format", "fhir", "--resend", "--out", claims, *place))


def claims_in_memory(bench):
    """What ClaimSpeed prints: claims built, checked against guide or schema, and written, nothing on the disk."""
    program = pathlib.Path(bench.program).parent / "ClaimSpeed"
    output = subprocess.run([program], capture_output=True, text=True, check=True).stdout
    for line in output.splitlines():
        what, claims, seconds = line.split("\t")
        row = f"| {what} | {claims} | {float(seconds):.3f} | {int(claims) / float(seconds):,.0f} | |"
        print(row, flush=True)
        bench.rows.append(row)


def codebook_commands(bench):
    """Look-up and search in a running process: the rate is what one of them takes, the start left in."""
    codes, searches = bench.scratch / "codes", bench.scratch / "searches"
    table = (ROOT / "Codebooks/icd-10-cm/2026-04-01/codes.tsv").read_text(encoding="utf-8").splitlines()
    billable = [row.split("\t")[0] for row in table[1:] if row.split("\t")[1] == "1"]
    codes.write_text("\n".join(billable) + "\n", encoding="utf-8")
    lists = sorted((ROOT / "Tests/CodebookTests/Goldens/search").glob("*.tsv"))
    rows = [row for path in lists for row in path.read_text(encoding="utf-8").splitlines() if not row.startswith("#")]
    queries = [row.split("\t")[0] for row in rows if row != "query\tcode"]
    searches.write_text("\n".join(queries) + "\n", encoding="utf-8")
    bench.measure("open the compiled codebooks: `codebook list`", lambda: bench.run("codebook", "list"))
    bench.measure(
        "look up every billable code: `codebook check --stdin`; the count is of codes",
        lambda: bench.run("codebook", "check", "--stdin", lines=codes), notes=len(billable))
    bench.measure(
        "search as coders type: `codebook search --stdin`; the count is of searches",
        lambda: bench.run("codebook", "search", "--stdin", lines=searches), notes=len(queries))


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: Benchmarks/commands.py CLAIMSCRIBE")
    os.environ.setdefault("CLAIMSCRIBE_CODEBOOKS", str(ROOT / "Codebooks"))
    load = os.getloadavg()[0]
    header = ["| what | notes or claims | seconds | a second | peak memory, MB |", "|---|---:|---:|---:|---:|"]
    print("\n".join(header), flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(str(pathlib.Path(sys.argv[1]).resolve()), scratch)
        sample_commands(bench)
        claims_in_memory(bench)
        codebook_commands(bench)
        for name, folder, notes in larger_sets(bench.scratch):
            bench.measure(f"`suggest --format tsv`, {name}", lambda f=folder: bench.run("suggest", "--format", "tsv", f), notes=notes)
    machine = f"{platform.system()}, {platform.machine()}, {os.cpu_count()} cores; load before the first run {load:.1f}."
    print(machine)
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    lines = [BEGIN, *header, *bench.rows, "", machine, END]
    PAGE.write_text(before + "\n".join(lines) + after, encoding="utf-8")


main()
