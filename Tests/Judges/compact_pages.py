#!/usr/bin/env python3
"""Is a page that left out what HTML lets it leave out still the same page?

    compact_pages.py DUMP

Each line of DUMP is a page as rendered, "full", and as published, "short". Two HTML5 parsers, html5lib and lexbor, must
make the same tree of both, but for white space alone between tags: every element, attribute and text, in order. Ends
with 1 on any difference, or if the pages did not get shorter.
"""
import collections
import difflib
import json
import re
import sys

import html5lib
from selectolax.lexbor import LexborHTMLParser


def of_lexbor(page):
    return re.sub(r"(?<=>)\s+(?=<)", "", LexborHTMLParser(page).html)


def of_html5lib(page):
    tree = html5lib.parse(page)
    for node in tree.iter():
        for part in ("text", "tail"):
            if (getattr(node, part) or "x").isspace():
                setattr(node, part, None)
    return html5lib.serialize(tree, omit_optional_tags=False, quote_attr_values="always", alphabetical_attributes=True)


def main():
    counts, full, short, failed = collections.Counter(), 0, 0, 0
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            counts[page["template"]] += 1
            full += len(page["full"].encode())
            short += len(page["short"].encode())
            # html5lib is slow: it sees every template, and every fourth record.
            ways = [of_lexbor]
            if counts[page["template"]] <= 3 or counts[page["template"]] % 4 == 0:
                ways.append(of_html5lib)
            for way in ways:
                before, after = way(page["full"]), way(page["short"])
                if before != after:
                    failed += 1
                    if failed <= 5:
                        pieces = [re.sub(">", ">\n", text).split("\n") for text in (before, after)]
                        change = [line for line in difflib.unified_diff(*pieces, lineterm="", n=2)][:12]
                        print(f"{page['template']}, {way.__name__}:", *change, sep="\n  ")
    total = sum(counts.values())
    print(f"{total} pages of {len(counts)} templates, {full:,} bytes as rendered, {short:,} as published: {failed} differ")
    sys.exit(1 if failed or not total or short >= full * 0.97 else 0)


if __name__ == "__main__":
    main()
