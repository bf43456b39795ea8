#!/usr/bin/env python3
"""Judges rendered card bodies with two HTML5 parsers: html5lib and selectolax (lexbor).

    judge_markdown.py dump.jsonl …      lines {"id", "html"}: each body is put into an <article> and judged
    judge_markdown.py --site DIR        pages of a built site: everything inside <article class="card-body"> is judged

A body passes if both parsers see nothing outside the allowlist, the element after the article is still its sibling,
and parsing the serialised tree again gives the same tree. Ends with 1 if any body fails.
"""
import json
import multiprocessing
import pathlib
import re
import sys

import html5lib
from selectolax.lexbor import LexborHTMLParser

ELEMENTS = set(
    "a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i"
    " img ins kbd li mark ol p pre q rt ruby s samp small span strong sub summary sup table tbody td th thead tr u ul"
    " var wbr".split()
)
EVERYWHERE = {"class", "dir", "id", "lang", "title"}
ATTRIBUTES = {
    "a": {"href", "rel", "aria-label"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start"},
    "details": {"open"},
    "span": {"role", "aria-label"},
}
CLASS = re.compile(
    r"ta-(left|center|right)|va-(top|middle|bottom|baseline)|language-[A-Za-z0-9_+-]{1,32}|table-scroll|task-mark"
    r"|task-list-item|footnotes|footnote-ref|footnote-backref|remote-image|broken-link"
)
SCHEME = re.compile(r"([^/?#]*?):")


def bad_url(value, image):
    value = re.sub(r"[\t\n\r]", "", value).strip("".join(map(chr, range(33))))
    if any(ord(c) < 32 or ord(c) == 127 or c == "\\" for c in value):
        return True
    scheme = SCHEME.match(value)
    return bool(scheme) and scheme.group(1).lower() not in (("http", "https") if image else ("http", "https", "mailto"))


def judge_element(name, attributes):
    if name not in ELEMENTS:
        return f"element {name}"
    for key, value in attributes.items():
        value = value or ""
        if key not in EVERYWHERE and key not in ATTRIBUTES.get(name, ()):
            return f"attribute {name}.{key}"
        if key in ("href", "src") and bad_url(value, key == "src"):
            return f"url {value!r}"
        if key == "class" and not all(CLASS.fullmatch(word) for word in value.split()):
            return f"class {value!r}"
        if key == "id" and not value.startswith("user-content-"):
            return f"id {value!r}"
        if key == "role" and value != "img":
            return f"role {value!r}"
    return None


def walk_html5lib(article):
    for node in article.iter():
        if node is article:
            continue
        if not isinstance(node.tag, str):
            yield "comment", {}
        else:
            yield node.tag, dict(node.attrib)


def outline(node):
    """A tree without recursion: names, attributes and text, in order."""
    return [(n.tag, sorted(n.attrib.items()), n.text, n.tail) for n in node.iter() if n is not node]


def judge(line):
    entry = json.loads(line)
    page = (
        "<!DOCTYPE html><html><head><title>x</title></head><body><nav id=n></nav><main><article>"
        + entry["html"] + "</article><footer id=sentinel>end</footer></main><p id=last></p></body></html>"
    )
    problems = []
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    problems += shape_html5lib(tree)
    article = tree.find("./body/main/article")
    if article is not None:
        seen = [judge_element(*found) for found in walk_html5lib(article)]
        problems += [f"html5lib: {problem}" for problem in seen if problem]
        ids = [node.attrib["id"] for node in article.iter() if isinstance(node.tag, str) and "id" in node.attrib]
        if len(ids) != len(set(ids)):
            problems.append("an id twice")
        again = html5lib.parse(html5lib.serialize(tree, omit_optional_tags=False, quote_attr_values="always"),
                               namespaceHTMLElements=False)
        twice = again.find("./body/main/article")
        if twice is None or [x[:2] for x in outline(twice)] != [x[:2] for x in outline(article)]:
            problems.append("another tree when parsed again")
    problems += judge_lexbor(page)
    return entry["id"], problems


def shape_html5lib(tree):
    main = tree.find("./body/main")
    if main is None or [child.tag for child in main] != ["article", "footer"]:
        return ["html5lib: the article is broken out of"]
    if [child.tag for child in tree.find("./body")] != ["nav", "main", "p"]:
        return ["html5lib: the page is changed"]
    return []


def judge_lexbor(page):
    tree = LexborHTMLParser(page)
    main = tree.css_first("body > main")
    if main is None or [child.tag for child in main.iter()] != ["article", "footer"]:
        return ["lexbor: the article is broken out of"]
    article = tree.css_first("body > main > article")
    problems = []
    for node in article.traverse():
        if node.tag == "article":
            continue
        problem = judge_element(node.tag, dict(node.attributes))
        if problem:
            problems.append(f"lexbor: {problem}")
    return problems


def site_lines(folder):
    pattern = re.compile(r"<article[^>]*>(.*)</article>", re.S)
    for path in sorted(pathlib.Path(folder).rglob("*.html")):
        found = pattern.search(path.read_text("utf-8"))
        if found:
            yield json.dumps({"id": str(path), "html": found.group(1)})


def main(arguments):
    lines = []
    if arguments[:1] == ["--site"]:
        lines = list(site_lines(arguments[1]))
    else:
        for path in arguments:
            with open(path, encoding="utf-8") as file:
                lines += file.readlines()
    failed = 0
    with multiprocessing.Pool(2) as pool:
        for name, problems in pool.imap(judge, lines, chunksize=64):
            if problems:
                failed += 1
                if failed <= 30:
                    print(name, sorted(set(problems))[:4])
    print(f"{len(lines)} bodies judged, {failed} failed")
    return 1 if failed or not lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
