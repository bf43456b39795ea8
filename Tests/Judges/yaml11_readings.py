#!/usr/bin/env python3
"""Write a table of random plain scalars with what PyYAML, a YAML 1.1 reader, sees in them.

    Tests/Judges/yaml11_readings.py /tmp/table.json
    MUSTER_YAML11_TABLE=/tmp/table.json swift test --filter TrapTests

The value is `same` where PyYAML's value spells itself as the author did, `date` for dates and times, else the spelling.
"""

import datetime
import json
import random
import sys

import yaml


ALPHABETS = (
    "0011223456789__..::+-eExabT Zon", "0123456789", "0123456789_", "0123456789.", "01234567_", "0123::.", "0123.eE+-_",
    "0123456789abcdefABCDEF_", "01_", "012-", "0123456789:-T Z.+",
)


def reading(scalar):
    try:
        value = yaml.load("k: " + scalar, Loader=yaml.CSafeLoader)["k"]
    except ValueError:
        return "date"  # a day that the calendar does not have
    if isinstance(value, (datetime.date, datetime.datetime)):
        return "date"
    if isinstance(value, bool):
        return "same" if scalar.lower() in ("true", "false") else str(value).lower()
    if value is None or isinstance(value, str):
        return "same"
    return "same" if str(value) == scalar else str(value)


def main(path):
    rng = random.Random(20261123)
    starts = ["", "+", "-", "0", "0x", "0b", "1", "12", "2024-", "2024-01-0", ".", "9:", "yes", "o", "N"]
    table = {}
    while len(table) < 40000:
        letters = rng.choice(ALPHABETS)
        tail = "".join(rng.choice(letters) for _ in range(rng.randint(0, 9)))
        scalar = (rng.choice(starts) + tail).strip()
        # Text that is no plain scalar, or that only PyYAML cannot convert, says nothing about the rules.
        if not scalar or scalar[0] in "-?:" and scalar[1:2] in ("", " ") or ": " in scalar or scalar.endswith(":"):
            continue
        if scalar.startswith(("...", "---")) or not any(c.isalnum() for c in scalar):
            continue
        body = scalar.lstrip("+-").replace("_", "")
        if body in ("0x", "0b") or scalar.startswith("-") and scalar[1:2] == "-":
            continue
        try:
            table[scalar] = reading(scalar)
        except (yaml.YAMLError, OverflowError):
            continue
    with open(path, "w", encoding="utf-8") as file:
        json.dump(table, file)


if __name__ == "__main__":
    main(sys.argv[1])
