#!/usr/bin/env python3
"""Does the list under each picture of a record's lineage say everything that the picture does, and nothing else?

    Tests/Judges/lineage_lists.py SITE

For each line of the picture, its two ends and how many things it says of them are looked for in the nested lists.
"""

import collections
import pathlib
import sys

from selectolax.lexbor import LexborHTMLParser as HTMLParser


def drawn(section):
    found = collections.Counter()
    for edge in section.css("svg.diagram [data-e]"):
        title = edge.css_first("title").text()
        first = title.split("; ")[0]
        names = sorted(edge.attributes["data-e"].split())
        labels = {node.attributes["data-n"]: node for node in section.css("svg.diagram g.node")}
        pair = frozenset(whole_label(labels[name]) for name in names)
        assert first, "an edge without words"
        found[pair] += title.count("; ") + 1
    return found


def whole_label(node):
    """The name on a box; in its title where the box has no room for it."""
    label, detail = node.css_first("text").text(), node.css_first("text.detail").text()
    title = node.css_first("title")
    if not title:
        return label
    # The title has both lines in full, and the second may be cut on the box.
    whole = title.text()
    return whole[: whole.rindex(", " + detail.rstrip("…"))]


def listed(section, focus):
    found = collections.Counter()

    def item(li, above):
        children = list(li.iter(include_text=False))
        words = next(child for child in children if child.tag == "small")
        names = [name_of(child) for child in children if is_name(child)]
        ends = (above, names[0]) if len(names) == 1 else names
        found[frozenset(ends)] += words.text().count(", ") + 1
        for child in children:
            if child.tag == "ul":
                for inner in child.iter(include_text=False):
                    item(inner, names[0])

    for tree in section.css("ul.tree"):
        for li in tree.iter(include_text=False):
            item(li, focus)
    return found


def is_name(node):
    return node.tag == "a" or node.tag == "span" and (node.attributes.get("class") or "") == "outside"


def name_of(node):
    return node.text()


def main():
    site = pathlib.Path(sys.argv[1])
    pages = edges = 0
    wrong = []
    for path in sorted(site.rglob("*.html")):
        page = HTMLParser(path.read_text())
        section = page.css_first("section[aria-labelledby=s-links]")
        if not section or not section.css_first("svg.diagram"):
            continue
        pages += 1
        picture, text = drawn(section), listed(section, page.css_first("h1").text())
        edges += len(picture)
        if picture != text:
            wrong.append(f"{path}: only drawn {dict(picture - text)}, only listed {dict(text - picture)}")
    print("\n".join(wrong[:20]) or f"{pages} pictures with {edges} lines say what their lists say")
    sys.exit(1 if wrong or not pages else 0)


main()
