#!/usr/bin/env python3
"""Hold the schemas that Muster writes against their dialects, and real cards against the schemas.

    MUSTER_JSON_SCHEMAS=/tmp/schemas swift test --filter JSONSchemaTests
    Tests/Judges/validate_json_schema.py /tmp/schemas [FOLDER-OF-CARDS KIND]

Without cards: every schema is valid, and both dialects judge each of a few cards as expected. With cards: prints how
many of them the schema takes, and what it says most often of the others. A complaint makes the exit code 1.
"""

import collections
import json
import pathlib
import re
import sys

import jsonschema
import yaml

VALIDATORS = {"2020-12": jsonschema.Draft202012Validator, "draft-07": jsonschema.Draft7Validator}

CARDS = [
    ("model", {}, True),
    ("model", {"license": "mit", "datasets": "imdb", "anything": [1]}, True),
    ("model", {"language": ["en", None], "model_name": ["one"], "base_model": None}, True),
    ("model", {"model_name": ["one", "two"]}, False),
    ("model", {"datasets": {"name": "imdb"}}, False),
    ("model", {"model-index": {"name": "x", "results": [{"metrics": {"type": "f1", "value": 0.9}}]}}, True),
    ("model", {"registry": None}, True),
    ("model", {"registry": "later"}, False),
    ("model", {"registry": {"stage": "production", "owner": "risk", "ext": {"x": [1]}}}, True),
    ("model", {"registry": {"stage": "prod"}}, False),
    ("model", {"registry": {"ower": "risk"}}, False),
    ("model", {"registry": {"owner": "  "}}, False),
    ("model", {"registry": {"stage": {"value": "production", "because": "x", "on": "2026-03-01"}}}, True),
    ("model", {"registry": {"stage": {"value": "prod"}}}, False),
    ("model", {"registry": {"stage": {"value": "production", "who": "me"}}}, False),
    ("model", {"registry": {"tags": {"value": ["a"], "source": "s"}}}, True),
    ("model", {"registry": {"tags": "a"}}, False),
    ("model", {"registry": {"tags": "unknown", "intended_use": "withheld", "review": "not-applicable"}}, True),
    ("model", {"registry": {"review": {"every_days": "365", "last": "2024-02-29"}}}, True),
    ("model", {"registry": {"review": {"last": "2023-02-29"}}}, False),
    ("model", {"registry": {"review": {"every_days": 1.5}}}, False),
    ("model", {"registry": {"risk": {"answers": {"di.severity": "x", "y": {"value": 1, "by": "me"}}}}}, True),
    ("incident", {"opened": "2026-01-01", "severity": "serious", "affected": ["a"], "ext": 1}, True),
    ("incident", {"registry": {}}, False),
    ("incident", {"severity": "bad"}, False),
    ("team", {"members": [{"person": "m", "roles": ["owner"]}], "active": True}, True),
    ("team", {"active": "yes"}, False),
]

BLOCK = re.compile(r"^(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(\r\n|\n|$))")


class Plain(yaml.CSafeLoader):
    """YAML as 1.2 reads it: no dates, no `yes`, no base 60."""


Plain.yaml_implicit_resolvers = {}
for tag, expression, first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", "-+.0123456789"),
):
    Plain.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(expression), list(first))


def load(folder):
    schemas = {}
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        kind, dialect = path.name.removesuffix(".json").split(".", 1)
        schema = json.loads(path.read_text(encoding="utf-8"))
        VALIDATORS[dialect].check_schema(schema)
        schemas[kind, dialect] = VALIDATORS[dialect](schema)
    return schemas


def judge_cards(validator, folder):
    counts = collections.Counter()
    reasons = collections.Counter()
    for path in sorted(pathlib.Path(folder).rglob("*.md")):
        match = BLOCK.match(path.read_text(encoding="utf-8", errors="replace"))
        try:
            data = yaml.load(match.group(2), Loader=Plain) if match else None
        except (yaml.YAMLError, ValueError, TypeError):
            data = None
        if not isinstance(data, dict):
            counts["no block"] += 1
            continue
        errors = list(validator.iter_errors(data))
        counts["refused" if errors else "taken"] += 1
        for error in errors:
            reasons[error.json_path.split("[")[0]] += 1
    return counts, reasons


def main(folder, cards=None, kind="model"):
    schemas = load(folder)
    bad = 0
    for kind_of_card, card, expected in CARDS:
        for dialect in VALIDATORS:
            if schemas[kind_of_card, dialect].is_valid(card) != expected:
                print(f"{kind_of_card}, {dialect}: {card} should be {'taken' if expected else 'refused'}")
                bad += 1
    print(f"{len(schemas)} schemas valid, {len(CARDS)} cards, {bad} complaints")
    if cards:
        counts, reasons = judge_cards(schemas[kind, "2020-12"], cards)
        print(dict(counts), reasons.most_common(12))
    return 1 if bad or not schemas else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
