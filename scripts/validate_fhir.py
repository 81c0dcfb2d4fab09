#!/usr/bin/env python3
"""Validates FHIR claim files with lxml, saxonche and fhir.resources; called by test-interop.sh."""

import argparse
import sys
from pathlib import Path

from fhir.resources.bundle import Bundle
from lxml import etree
from saxonche import PySaxonProcessor


def schema_check(path):
    schema = etree.XMLSchema(etree.parse(str(path)))

    def check(file):
        if schema.validate(etree.parse(str(file))):
            return []
        return [f"line {error.line}: {error.message}" for error in schema.error_log][:5]

    return check


def invariant_check(processor, path):
    stylesheet = processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(path))
    return lambda file: stylesheet.transform_to_string(source_file=str(file)).splitlines()[:5]


def model_check(file):
    try:
        Bundle.parse_raw(file.read_bytes(), content_type="text/xml")
        return []
    except Exception as error:  # pydantic and lxml raise many kinds
        return [" ".join(str(error).split())[:300]]


def checks(processor, schema, shared):
    """The checks that can be run, by name."""
    named = {"claim schema": schema_check(schema), "fhir.resources": model_check}
    official = shared / "claims/fhir/xsd/fhir-single.xsd"
    invariants = shared / "claims/checks/fhir-claim-invariants.xsl"
    if official.exists():
        named["FHIR R4 schema"] = schema_check(official)
    if invariants.exists():
        named["FHIR R4 invariants"] = invariant_check(processor, invariants)
    return named


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--schema", type=Path, required=True)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    files = sorted(arguments.folder.glob("*.xml"))
    if not files:
        sys.exit(f"no *.xml in {arguments.folder}")
    failures = 0
    with PySaxonProcessor(license=False) as processor:
        for name, check in checks(processor, arguments.schema, arguments.shared).items():
            wrong = 0
            for file in files:
                problems = check(file)
                wrong += bool(problems)
                for problem in problems:
                    print(f"{file.name}: {name}: {problem}")
            print(f"{name}: {len(files) - wrong} of {len(files)} files pass")
            failures += wrong
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
