#!/usr/bin/env python3
"""Compare what Muster reads in front matter with what PyYAML reads in the block that Hugging Face's client finds.

    MUSTER_FRONT_MATTER_DUMP=/tmp/dump.jsonl swift test --filter DumpTests
    Tests/Judges/front_matter_against_pyyaml.py /tmp/dump.jsonl [CORPORA]

Each line of the dump is an object with `path` (below CORPORA), `verdict` (`none`, `read` or `broken`), `keys` and
`license`. Every difference is printed with the reason, as far as it is known; an unknown one makes the exit code 1.
"""

import collections
import json
import os
import re
import sys

import yaml

# The expression of huggingface_hub, repocard.py.
BLOCK = re.compile(r"^(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(\r\n|\n|$))")

# The issues that explain why Muster drops, or reads, what PyYAML does not.
REASONS = (
    "alias", "anchor", "mergeKey", "tag", "complexKey", "nullKey", "scalarTooLong", "keyTooLong", "controlCharacter",
    "tooDeep", "blockTooLarge", "byteOrderMark", "trailingBlanksAfterFence", "closedByDots", "emptyBlock",
    "multipleDocuments", "nulByte", "invalidUTF8", "booleanTrap", "numberTrap", "dateTrap",
)


class Texts(yaml.CSafeLoader):
    """CSafeLoader that keeps scalars as written, so that the texts of keys and licences can be compared."""


Texts.yaml_implicit_resolvers = {
    first: [(tag, expression) for tag, expression in rules if tag.endswith((":merge", ":null"))]
    for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def judge(text):
    """What PyYAML makes of a card: verdict, keys, licence."""
    match = BLOCK.match(text)
    if not match:
        return "none", [], None, ""
    try:
        data = yaml.load(match.group(2), Loader=yaml.CSafeLoader)
        texts = yaml.load(match.group(2), Loader=Texts)
    except (yaml.YAMLError, ValueError, TypeError) as error:
        return "broken", [], None, " ".join(str(error).split())[:160]
    if data is None:
        return "read", [], None, ""
    if not isinstance(data, dict):
        return "broken", [], None, f"the root is a {type(data).__name__}"
    return "read", list(texts), texts.get("license"), ""


def main(dump, corpora):
    counts = collections.Counter()
    unknown = 0
    for line in open(dump, encoding="utf-8"):
        ours = json.loads(line)
        with open(os.path.join(corpora, ours["path"]), encoding="utf-8", errors="replace", newline="") as file:
            verdict, keys, license_, error = judge(file.read())
        counts[ours["path"].split("/")[0], verdict, ours["verdict"]] += 1
        differences = []
        if verdict != ours["verdict"]:
            differences.append(f"verdict {verdict} / {ours['verdict']}")
        elif keys != ours["keys"]:
            differences.append(f"keys {keys} / {ours['keys']}")
        elif license_ != ours.get("license"):
            differences.append(f"license {license_!r} / {ours.get('license')!r}")
        if differences:
            kinds = [issue.split("(")[0] for issue in ours.get("issues", [])]
            reasons = [kind for kind in kinds if kind in REASONS]
            unknown += not reasons
            print(f"{ours['path']}: {'; '.join(differences)}; {error or ', '.join(reasons) or 'NO REASON KNOWN'}")
    print("corpus, PyYAML, Muster: cards")
    for key, count in sorted(counts.items()):
        print(f"  {', '.join(key)}: {count}")
    print(f"{sum(counts.values())} cards, {unknown} differences without a known reason")
    return 1 if unknown or not counts else 0


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else os.path.join(here, "../../../shared/corpora")))
