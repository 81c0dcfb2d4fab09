#!/usr/bin/env python3
"""Records the review of a sample client by an invented coder, demo.coder, who reports what the answer key says.

usage: record-sample-review.py CLAIMSCRIBE FOLDER > FOLDER/decisions.ndjson

FOLDER is a folder of Samples. Its notes are run into a fresh workspace; then each code of the key is accepted, put in
the place of a worse one or added with the words of expected-evidence.tsv, the other suggestions are rejected, and the
codes are put into the order of the key. Accepting a code that is not suggested is an error, so record again whenever
the suggestions change: `make record-samples`.
"""

import csv
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

REVIEWER = "demo.coder"
START = datetime.datetime(2026, 10, 14, 14, 0, 0)
NOW = "2026-10-15T09:00:00Z"
DIAGNOSES, PROCEDURES = "icd-10-cm", "icd-10-pcs"


class Program:
    """The claimscribe program with one workspace."""

    def __init__(self, path, workspace):
        self.path = path
        self.workspace = workspace

    def lines(self, *arguments):
        result = subprocess.run([self.path, *arguments], stdout=subprocess.PIPE, check=False)
        if result.returncode != 0:
            sys.exit(f"claimscribe {' '.join(arguments)} ended with exit code {result.returncode}.")
        return result.stdout.decode("utf-8").splitlines()

    def json(self, *arguments):
        return json.loads(self.lines(*arguments, "--json")[-1])

    def in_workspace(self, *arguments):
        return self.json(*arguments, "--workspace", self.workspace)


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


class Key:
    """What the answer key of a client says: codes in order, admitting diagnoses, and the words that support them."""

    def __init__(self, folder, systems):
        self.codes = {}
        self.admitting = {}
        for row in table(folder / "expected-codes.tsv"):
            if row["position"] == "admitting":
                self.admitting[row["encounter_id"]] = row["code"]
            else:
                self.codes.setdefault(row["encounter_id"], []).append((DIAGNOSES, row["code"], row["poa"]))
        procedures = folder / "expected-procedures.tsv"
        if procedures.exists() and PROCEDURES in systems:
            for row in table(procedures):
                self.codes[row["encounter_id"]].append((PROCEDURES, row["code"], ""))
        rows = table(folder / "expected-evidence.tsv")
        self.words = {(row["encounter_id"], row["code"]): row["words"] for row in rows}


class Recorder:
    """Writes decisions: a quarter of an hour for an encounter, ten seconds for an act.

    The codes of the key come first in each encounter, so that the time of a decision about one of them, which the claim
    carries, does not depend on what else was suggested.
    """

    def __init__(self):
        self.encounters = 0
        self.time = START
        self.lines = []

    def begin(self):
        self.time = START + self.encounters * datetime.timedelta(minutes=15)
        self.encounters += 1

    def record(self, encounter, act, **details):
        decision = {"encounter": encounter, "act": act}
        decision.update({name: value for name, value in details.items() if value not in (None, "")})
        decision.update(reviewer=REVIEWER, time=self.time.isoformat() + "Z")
        self.lines.append(json.dumps(decision, ensure_ascii=False))
        self.time += datetime.timedelta(seconds=10)


class Review:
    """The review of one encounter, with the codes as they stand after each act."""

    def __init__(self, view, key, notes, recorder):
        self.encounter = view["encounter"]
        self.key = key
        self.notes = notes
        self.recorder = recorder
        self.expected = key.codes[self.encounter]
        self.wanted = {(system, code) for system, code, _ in self.expected}
        self.codes = [(code["system"], code["code"]) for code in view["reviewed"]["codes"]]
        self.suggested = {(s["system"], s["code"]): s for s in view["suggestions"]}
        self.note_ids = view["reviewed"]["notes"]
        self.poa = {name: s.get("presentOnAdmission") for name, s in self.suggested.items()}

    def record(self):
        self.recorder.begin()
        for system, code, poa in self.expected:
            self.report(system, code, poa)
        admitting = self.key.admitting.get(self.encounter)
        if admitting:
            self.act("admitting", DIAGNOSES, admitting, **self.span(admitting))
        self.reject_others()
        self.put_in_order()
        self.tell_presence_on_admission()
        self.recorder.record(self.encounter, "finish")

    def act(self, act, system, code, **details):
        self.recorder.record(self.encounter, act, system=system, code=code, **details)

    def report(self, system, code, poa):
        worse = self.worse(system, code)
        if (system, code) in self.codes:
            self.act("accept", system, code)
        elif worse:
            self.act("replace", system, worse, newCode=code, reason="documented more exactly")
            self.codes[self.codes.index((system, worse))] = (system, code)
        else:
            self.act("add", system, code, **self.span(code), poa=poa)
            last = [index for index, name in enumerate(self.codes) if name[0] == system]
            self.codes.insert(last[-1] + 1 if last else len(self.codes), (system, code))
            self.poa[system, code] = poa

    def worse(self, system, code):
        """A suggested code of the same category that rests on the same words, and is not in the key."""
        words = set(self.significant(self.key.words[self.encounter, code]))
        for name in self.codes:
            other_system, other = name
            if (other_system, other[:3]) == (system, code[:3]) and name not in self.wanted:
                if words & set(self.significant(self.evidence(name))):
                    return other
        return None

    def reject_others(self):
        for name in [name for name in self.codes if name not in self.wanted]:
            self.act("reject", *name, reason=self.reason(name))
            self.codes.remove(name)

    def evidence(self, name):
        span = self.suggested[name]["evidence"][0]
        text = self.notes[span["note"]].encode("utf-8")
        return text[span["range"]["start"] : span["range"]["end"]].decode("utf-8")

    @staticmethod
    def significant(words):
        return [word for word in re.findall(r"\w+", words.lower()) if len(word) > 3]

    def reason(self, name):
        system, code = name
        if any(system == other and code[:3] == reported[:3] for other, reported in self.wanted):
            return "another code of the category is reported"
        if code.startswith("R"):
            return "a symptom or finding, not a diagnosis of this encounter"
        if code.startswith("Z"):
            return "not reported for this encounter"
        return "not a confirmed diagnosis of this encounter"

    def span(self, code):
        words = self.key.words[self.encounter, code]
        for note in self.note_ids:
            start = self.notes[note].find(words)
            if start >= 0:
                offset = len(self.notes[note][:start].encode("utf-8"))
                return {"note": note, "start": offset, "end": offset + len(words.encode("utf-8"))}
        sys.exit(f"{self.encounter}: the words for {code} in expected-evidence.tsv are in none of its notes.")

    def put_in_order(self):
        for system in (DIAGNOSES, PROCEDURES):
            wanted = [code for other, code, _ in self.expected if other == system]
            order = [code for other, code in self.codes if other == system]
            for place, code in enumerate(wanted):
                if order[place] == code:
                    continue
                order.remove(code)
                order.insert(place, code)
                if place == 0 and system == DIAGNOSES:
                    self.act("principal", system, code)
                else:
                    self.act("move", system, code, position=place + 1)

    def tell_presence_on_admission(self):
        for system, code, poa in self.expected:
            if poa and self.poa.get((system, code)) != poa:
                self.act("poa", system, code, poa=poa)


def main():
    path, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as workspace:
        program = Program(path, workspace)
        program.in_workspace("run", str(folder), "--client", folder.name, "--now", NOW)
        key = Key(folder, {system["system"] for system in program.json("codebook", "list")["systems"]})
        messages = map(json.loads, program.lines("stage", "ingest", str(folder)))
        notes = {note["id"]: note["text"] for note in messages}
        recorder = Recorder()
        for encounter in key.codes:
            view = program.in_workspace("review", "show", encounter)
            Review(view, key, notes, recorder).record()
    for line in recorder.lines:
        print(line)


main()
