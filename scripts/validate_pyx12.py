#!/usr/bin/env python3
"""Validates 837 files with pyx12; called by test-interop.sh."""

import argparse
import io
import logging
import sys
from pathlib import Path

import pyx12.params
import pyx12.x12n_document


class Problems(logging.Handler):
    """The errors that pyx12 logs; it cannot make a 999 of every file, which is not the file's fault."""

    def __init__(self):
        super().__init__()
        self.messages = []

    def emit(self, record):
        message = record.getMessage()
        if record.levelno >= logging.ERROR and "Failed to create 999" not in message:
            self.messages.append(message)


def problems(file, logger):
    handler = Problems()
    logger.handlers = [handler]
    valid = pyx12.x12n_document.x12n_document(
        param=pyx12.params.params(), src_file=str(file), fd_997=io.StringIO(), fd_html=None, fd_xmldoc=None,
        fd_json=None, map_path=None)
    return handler.messages or ([] if valid else ["is not valid"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    logger = logging.getLogger("pyx12")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    files = sorted(parser.parse_args().folder.glob("*.837"))
    wrong = 0
    for file in files:
        found = problems(file, logger)
        wrong += bool(found)
        for problem in found[:5]:
            print(f"{file.name}: pyx12: {problem[:200]}")
    print(f"pyx12: {len(files) - wrong} of {len(files)} files pass")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
