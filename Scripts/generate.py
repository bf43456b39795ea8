#!/usr/bin/env python3
"""Writes the Swift files that are made from others: the list of rules, other files as text, and the folding of letters.

  Scripts/generate.py            writes them
  Scripts/generate.py --check    says which are stale, and exits 1 if any is
"""
import pathlib
import re
import sys
import textwrap
import unicodedata

import compact_script
import compact_style

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


def embedded_files(folder, type_name, title, access):
    """Every file below `folder`, as raw string literals."""
    entries = []
    for path in sorted((ROOT / folder).rglob("*")):
        if not path.is_file() or path.name.startswith("."):
            continue
        compact = {".js": compact_script.compact, ".css": compact_style.compact}.get(path.suffix, str)
        text = compact(path.read_text())
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


# Scripts that write without blanks between words, whose letters are indexed in pairs: docs/search-index.md lists them.
PAIRED = [
    (0xE00, 0xEFF), (0x1000, 0x109F), (0x1100, 0x11FF), (0x1780, 0x17FF), (0x3005, 0x3007), (0x3021, 0x3029),
    (0x3031, 0x3035), (0x3038, 0x303C), (0x3041, 0x30FF), (0x3130, 0x318F), (0x31F0, 0x31FF), (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF), (0xA960, 0xA97F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF),
    (0x1AFF0, 0x1B16F), (0x20000, 0x3FFFF),
]
REPLACED = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ς": "σ",
}


def decomposed(char):
    """NFKD without marks; syllables of Hangul stay whole."""
    if 0xAC00 <= ord(char) <= 0xD7A3:
        return char
    return "".join(c for c in unicodedata.normalize("NFKD", char) if unicodedata.category(c)[0] != "M")


def letter_class(char):
    """S small, C capital, L other letter, N number, P letter or number of a paired script, or nothing."""
    category = unicodedata.category(char)
    if category[0] not in "LN":
        return ""
    if any(first <= ord(char) <= last for first, last in PAIRED):
        return "P"
    return {"Ll": "S", "Lu": "C"}.get(category, category[0])


def fold_rule(code):
    """What becomes of a character: a kind, and a number or text that it needs."""
    char = chr(code)
    plain = decomposed(char)
    if plain == "":
        return ("M", None)
    if plain != char:
        return ("E", ord(plain) - code) if len(plain) == 1 else ("D", plain)
    small = REPLACED.get(char.lower(), char.lower())
    kind = letter_class(char)
    if small == char:
        return (kind, None)
    return (kind + "+", ord(small) - code) if len(small) == 1 and kind == "C" else (kind + "=", small)


def fold_tokens():
    """Runs of characters above ASCII that are treated alike, as texts; FoldTable.swift reads them."""
    rules = [("", None)] * 0x80 + [
        ("", None) if 0xD800 <= code < 0xE000 else fold_rule(code) for code in range(0x80, 0x110000)
    ]
    last = 0x80
    code = 0x80
    while code < len(rules):
        rule = rules[code]
        if rule[0] == "":
            code += 1
            continue
        end = code + 1
        if rules[code : code + 4] == [("C+", 1), ("S", None)] * 2:
            end = code + 2
            while rules[end : end + 2] == [("C+", 1), ("S", None)]:
                end += 2
            rule = ("A", None)
        elif rule[0] != "D" and not rule[0].endswith("="):
            while end < len(rules) and rules[end] == rule:
                end += 1
        kind, value = rule
        text = ""
        if isinstance(value, int):
            text = f"{value:x}"
        elif value:
            text = ".".join(f"{ord(c):x}" for c in value)
        count = (end - code) // (2 if kind == "A" else 1)
        length = f"*{count:x}" if count > 1 else ""
        yield f"{code - last:x}{kind}{text}{length}"
        last = end
        code = end


def fold_table():
    """Kept as it is where another version of Unicode made it: pages and their scripts need the same one everywhere."""
    path = ROOT / "Sources/SearchIndex/FoldTable+Generated.swift"
    if path.is_file() and f"Unicode {unicodedata.unidata_version};" not in path.read_text():
        return path.read_text()
    lines = textwrap.wrap(" ".join(fold_tokens()), 118, break_on_hyphens=False)
    return (
        f"// Made by Scripts/generate.py from Unicode {unicodedata.unidata_version}; do not edit.\n"
        "// swift-format-ignore-file\n\n"
        "extension FoldTable {\n    /// What becomes of each character above ASCII; `init` says how to read it.\n"
        '    static let source: StaticString = """\n' + "\n".join(lines) + '\n"""\n}\n'
    )


def main():
    outputs = {
        "Sources/Checks/AllRules+Generated.swift": rule_list(),
        "Sources/CatalogPages/EmbeddedTemplates+Generated.swift": embedded_files(
            "templates", "EmbeddedTemplates", "The built-in templates, style sheet and scripts", "package "),
        "Sources/Scaffold/EmbeddedStarter+Generated.swift": embedded_files(
            "starter", "EmbeddedStarter", "The files of a new registry", ""),
        "Sources/RiskAssessment/EmbeddedRubrics+Generated.swift": embedded_files(
            "rubrics", "EmbeddedRubrics", "The built-in rubrics", ""),
        "Sources/SearchIndex/FoldTable+Generated.swift": fold_table(),
    }
    stale = [name for name, text in outputs.items() if not (ROOT / name).is_file() or (ROOT / name).read_text() != text]
    if "--check" in sys.argv:
        for name in stale:
            print(f"{name} is stale: run `make generate`", file=sys.stderr)
        sys.exit(1 if stale else 0)
    for name in stale:
        (ROOT / name).write_text(outputs[name])


main()
