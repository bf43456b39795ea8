#!/usr/bin/env python3
"""Writes the Swift files that are made from others: the list of rules, and the templates as text.

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


def embedded_templates():
    """Every file below templates/, as raw string literals."""
    entries = []
    for path in sorted((ROOT / "templates").rglob("*")):
        if not path.is_file() or path.name.startswith("."):
            continue
        text = without_comments(path.read_text()) if path.suffix == ".js" else path.read_text()
        hashes = "#"
        while '"""' + hashes in text or "\\" + hashes in text:
            hashes += "#"
        name = path.relative_to(ROOT / "templates").as_posix()
        entries.append(f'        (\n            "{name}",\n            {hashes}"""\n{text}\n"""{hashes}\n        ),\n')
    return (
        "// Made by Scripts/generate.py from the files in templates/; do not edit.\n// swift-format-ignore-file\n\n"
        "/// The built-in templates, style sheet and scripts, by their path below `templates/`.\n"
        "package enum EmbeddedTemplates {\n    package static let files: [(name: String, text: String)] = [\n"
        + "".join(entries)
        + "    ]\n}\n"
    )


def main():
    outputs = {
        "Sources/Checks/AllRules+Generated.swift": rule_list(),
        "Sources/CatalogPages/EmbeddedTemplates+Generated.swift": embedded_templates(),
    }
    stale = [name for name, text in outputs.items() if not (ROOT / name).is_file() or (ROOT / name).read_text() != text]
    if "--check" in sys.argv:
        for name in stale:
            print(f"{name} is stale: run `make generate`", file=sys.stderr)
        sys.exit(1 if stale else 0)
    for name in stale:
        (ROOT / name).write_text(outputs[name])


main()
