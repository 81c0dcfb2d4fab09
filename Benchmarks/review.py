#!/usr/bin/env python3
"""Measures the review screen on a pseudo-terminal: opening the next chart, and single keys.

Two invented encounters of 30,000 characters with 60 suggestions or more. A key is timed from its being written to the
terminal to the last byte of the screen that answers it.

usage: Benchmarks/review.py CLAIMSCRIBE [--json]
"""
import fcntl
import json
import os
import pathlib
import pty
import select
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
COLUMNS, ROWS = 200, 60
PAGE = ROOT / "docs/performance.md"
BEGIN, END = "<!-- measured review: begin -->", "<!-- measured review: end -->"


def encounter(number):
    """A long invented note: one condition a line of its assessment, the rest prose."""
    terms = []
    for table in sorted((ROOT / "Codebooks/lexicon").glob("*.tsv")):
        for line in table.read_text().splitlines():
            cells = line.split("\t")
            if len(cells) >= 2 and not line.startswith("#") and cells[0].count(" ") in (1, 2) and "listed" not in line:
                terms.append(cells[0])
    chosen = terms[number::max(1, len(terms) // 72)][:72]
    prose = "The course was discussed with the team and the plan was agreed upon by everybody present at that time. "
    text = "HISTORY OF PRESENT ILLNESS:\n" + prose * 20 + "\n\nASSESSMENT:\n"
    text += "".join(f"{index + 1}. {term.capitalize()}.\n" for index, term in enumerate(chosen))
    text += "\nHOSPITAL COURSE:\n"
    while len(text) < 30_000:
        text += prose * 5 + "\n"
    return text


class Screen:
    """The program on a terminal of its own."""

    def __init__(self, program, arguments, environment):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execve(program, [program] + arguments, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def read(self, until=b"\x1b[?2026l", seconds=5.0):
        """What comes up to the end of an update of the screen."""
        seen = b""
        end = time.monotonic() + seconds
        while until not in seen and time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.5)[0]:
                seen += os.read(self.terminal, 65536)
        return seen

    def drain(self):
        while select.select([self.terminal], [], [], 0.4)[0]:
            os.read(self.terminal, 65536)

    def key(self, text):
        """Milliseconds from a key to the end of the update that answers it."""
        start = time.perf_counter()
        os.write(self.terminal, text.encode())
        self.read()
        return (time.perf_counter() - start) * 1000


def measure(program):
    folder = pathlib.Path(tempfile.mkdtemp())
    environment = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", CLAIMSCRIBE_CODEBOOKS=str(ROOT / "Codebooks"))
    workspace = str(folder / "workspace")
    try:
        notes = folder / "notes"
        notes.mkdir()
        for number in range(6):
            (notes / f"long-{number}.txt").write_text(encounter(number))
        subprocess.run(
            [program, "run", str(notes), "--client", "bench", "--workspace", workspace], env=environment, check=True,
            capture_output=True)
        shown = json.loads(subprocess.run(
            [program, "review", "list", "--workspace", workspace, "--json"], env=environment, check=True,
            capture_output=True).stdout.splitlines()[-1])
        counts = [row["suggestions"] for row in shown["encounters"]]
        screen = Screen(program, ["review", "long-0", "--reviewer", "bench", "--workspace", workspace], environment)
        screen.read()
        screen.drain()
        results = {"suggestions": min(counts), "characters": 30_000}
        for name, key, back in [
            ("move to the next code", "j", ""), ("accept", "a", ""), ("scroll", "\x1b[6~", "\x1b[5~"),
            ("a letter of the search", None, ""), ("undo", "u", ""),
        ]:
            if key is None:
                screen.key("c")
                screen.key("\x15")
                times = [screen.key(letter) for letter in "acute kidney failure"]
                screen.key("\x1b")
                screen.drain()
            else:
                times = [screen.key(back if back and turn % 2 else key) for turn in range(20)]
            results[name] = {"median": round(statistics.median(times), 1), "worst": round(max(times), 1)}
        times = []
        for _ in range(5):
            screen.key("l")
            screen.key("n")
            times.append(screen.key("\r"))
        results["open a chart"] = {"median": round(statistics.median(times), 1), "worst": round(max(times), 1)}
        os.write(screen.terminal, b"q")
        return results
    finally:
        shutil.rmtree(folder)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    load = os.getloadavg()[0]
    results = measure(str(pathlib.Path(sys.argv[1]).resolve()))
    if "--json" in sys.argv:
        print(json.dumps(results))
        return
    what = f"key, encounters of {results['characters']} characters and at least {results['suggestions']} suggestions"
    lines = [f"| {what} | median, ms | worst, ms |", "|---|---:|---:|"]
    for name, value in results.items():
        if isinstance(value, dict):
            lines.append(f"| {name} | {value['median']} | {value['worst']} |")
    lines += ["", f"A terminal of {COLUMNS} by {ROWS}; load before the first key {load:.1f}."]
    print("\n".join(lines))
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(before + "\n".join([BEGIN, *lines, END]) + after, encoding="utf-8")


if __name__ == "__main__":
    main()
