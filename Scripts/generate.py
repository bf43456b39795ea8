#!/usr/bin/env python3
"""Writes the Swift files that are made from others: the list of rules, and other files as text.

  Scripts/generate.py            writes them
  Scripts/generate.py --check    says which are stale, and exits 1 if any is
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def rule_list():
    """Every `static let … = Rule` below Sources/Checks/Rules, in order of the codes."""
    found = []
    for path in sorted((ROOT / "Sources/Checks/Rules").rglob("*.swift")):
        text = path.read_text()
        for name in re.findall(r"^    static let (\w+) = Rule\b", text, re.M):
            code = re.search(r'Rule(?:\.\w+)?\(\s*"([a-z0-9/-]+)"', text).group(1)
            found.append((code, name))
    names = [name for _, name in sorted(found)]
    lines = "".join(f"        .{name},\n" for name in names)
    return (
        "// Made by Scripts/generate.py from the files in Rules/; do not edit.\n\n"
        "extension Rule {\n    /// Every rule, in order of the codes.\n    package static let all: [Rule] = [\n"
        f"{lines}    ]\n}}\n"
    )


def without_comments(script):
    """A script without lines that are comments alone, and without indentation: what readers download."""
    lines = [line.strip() for line in script.split("\n")]
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"


def embedded_files(folder, type_name, title, access):
    """Every file below `folder`, as raw string literals."""
    entries = []
    for path in sorted((ROOT / folder).rglob("*")):
        if not path.is_file() or path.name.startswith("."):
            continue
        text = without_comments(path.read_text()) if path.suffix == ".js" else path.read_text()
        hashes = "#"
        while '"""' + hashes in text or "\\" + hashes in text:
            hashes += "#"
        name = path.relative_to(ROOT / folder).as_posix()
        entries.append(f'        (\n            "{name}",\n            {hashes}"""\n{text}\n"""{hashes}\n        ),\n')
    return (
        f"// Made by Scripts/generate.py from the files in {folder}/; do not edit.\n// swift-format-ignore-file\n\n"
        f"/// {title}, by their path below `{folder}/`.\n"
        f"{access}enum {type_name} {{\n    {access}static let files: [(name: String, text: String)] = [\n"
        + "".join(entries)
        + "    ]\n}\n"
    )


def main():
    outputs = {
        "Sources/Checks/AllRules+Generated.swift": rule_list(),
        "Sources/CatalogPages/EmbeddedTemplates+Generated.swift": embedded_files(
            "templates", "EmbeddedTemplates", "The built-in templates, style sheet and scripts", "package "),
        "Sources/Scaffold/EmbeddedStarter+Generated.swift": embedded_files(
            "starter", "EmbeddedStarter", "The files of a new registry", ""),
    }
    stale = [name for name, text in outputs.items() if not (ROOT / name).is_file() or (ROOT / name).read_text() != text]
    if "--check" in sys.argv:
        for name in stale:
            print(f"{name} is stale: run `make generate`", file=sys.stderr)
        sys.exit(1 if stale else 0)
    for name in stale:
        (ROOT / name).write_text(outputs[name])


main()
