#!/usr/bin/env python3
"""Puts hostile text wherever a registry takes text, builds it, and judges the pages with html5lib and selectolax.

    judge_site.py --muster .build/debug/muster [--payloads DIR] [--full]

Payloads stand in card bodies, in every kind of front-matter field, in keys, in file names and in `muster.yml`.
DIR holds JSON files with lists of {"payload": text}; the payloads of this file are always used. Without --full,
every eighth of DIR is, which takes less than a minute. Both parsers must see the page's own frame untouched, nothing
outside the allowlist in the card's text, and every field as the text that it is. Ends with 1 on any failure.
"""
import argparse
import json
import multiprocessing
import pathlib
import re
import subprocess
import sys
import tempfile

import html5lib
from selectolax.lexbor import LexborHTMLParser

import judge_markdown

OWN = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>", "'><b onclick=alert(1)>x",
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<script>alert(1)</script>", "</article></main><h1>out",
    "</title><script>alert(1)</script>", "<!-- --!> <b>", "<![CDATA[x]]>", "{{registryTitle}} {{{csp}}} {{#x}}",
    "`</code><b>`", "&lt;b&gt; &amp;amp; &#60;", "<base href=//evil.example>", "<meta http-equiv=refresh content=0>",
    "<plaintext>", "<textarea>", "<noscript><p title='</noscript><img src=x onerror=1>'>", "<style>*{}</style>",
    "//evil.example/x", "https://evil.example/\"onmouseover=\"alert(1)", "https://a.example/x y", "\u202egnp.exe",
    "[a](javascript:alert(1))", "<a href=' javascript:alert(1)'>a</a>", "<svg><a xlink:href=javascript:1>", "</dd></dl>",
    "<math><mtext><table><mglyph><style><img src onerror=1>", "<form action=//evil.example><button>", "a\u2028b\u2029c",
    "<iframe srcdoc='<script>1</script>'>", "x' y=\" z=` <", "<div style=position:fixed>", "</body></html><p>after",
    "<details open ontoggle=alert(1)>", "<p id=s-main>", "<p class=skip>", "<select><template>", "<table><td></table></td>",
]
NAMES = ["<img src=x onerror=alert(1)>", "\"onmouseover=\"alert(1)", "'><b>", "&lt;b&gt;", "javascript:alert(1)", "a b",
         "{{root}}", "%2e%2e%2fx", "\u202ex", "#s-main", "?a=b", "index", "-rf"]
FRAME = {
    "a": {"class", "href", "rel", "title", "aria-current", "aria-label", "data-form"}, "link": {"rel", "href", "type"}, "html": {"lang"}, "td": {"class", "data-label"},
    "meta": {"charset", "http-equiv", "name", "content"}, "div": {"class", "id", "role", "aria-label", "data-kind", "data-looks", "data-column", "tabindex", "hidden", "aria-live"}, "span": {"class", "aria-current", "aria-hidden", "title"},
    "header": {"class"}, "nav": {"class", "aria-label"}, "main": {"id"}, "footer": {"class"}, "th": {"scope", "class", "colspan", "rowspan"},
    "section": {"aria-labelledby", "id", "class"}, "article": {"class", "dir", "lang"}, "h1": set(), "h2": {"id", "class"}, "h3": {"id", "class"},
    "ul": {"class"}, "ol": {"class", "id", "hidden"}, "li": {"class", "data-target"}, "dl": {"class"}, "p": {"class", "role", "tabindex", "data-script", "hidden"}, "code": {"class"},
    "table": {"class"}, "tr": {"id"}, "details": {"class", "open", "data-script", "hidden"}, "summary": {"aria-label"}, "time": {"datetime"}, "small": {"class"},
    "script": {"src", "data-root", "defer"},
    # What lists are filtered with: only scripts show it.
    "form": {"class", "id", "aria-label", "autocomplete", "data-script", "hidden"}, "label": {"for"},
    "button": {"class", "type", "aria-controls", "aria-expanded", "aria-pressed", "data-script", "data-tour", "hidden"},
    "input": {"type", "value", "data-type", "checked", "id", "role", "aria-expanded", "aria-controls", "aria-autocomplete", "autocomplete", "autocapitalize", "spellcheck", "maxlength", "placeholder"}, "select": {"name"}, "option": {"value", "selected"},
    # Marks and icons, drawn once in each page and used by name.
    "svg": {"class", "width", "height", "aria-hidden", "viewbox", "xmlns", "font-size", "aria-labelledby",
            # Charts, and marks in them.
            "role", "aria-label", "x", "y", "overflow"}, "line": {"class", "x1", "x2", "y1", "y2"}, "tspan": {"font-weight"},
    # The logo.
    "img": {"class", "src", "alt"},
    "figure": {"class"}, "figcaption": set(), "symbol": {"id", "viewbox"},
    "rect": {"class", "width", "height", "fill", "x", "y", "rx", "stroke"}, "path": {"d", "fill", "class", "stroke", "stroke-dasharray", "data-e", "marker-start", "marker-end"},
    # Pictures of lineage.
    "g": {"id", "class", "data-n", "fill", "stroke", "stroke-dasharray", "marker-end"}, "defs": set(),
    "marker": {"id", "orient", "markerunits", "overflow"}, "text": {"class", "x", "y", "font-size", "font-weight", "text-anchor"},
    "circle": {"cx", "cy", "r", "fill", "stroke-dasharray", "class"}, "use": {"href", "class", "x", "y", "width", "height"},
    **{name: set() for name in "head title body dt dd strong b pre thead tbody kbd".split()},
}
SOURCES = {
    "script": r"(\.\./)*assets/scripts/[a-z-]+\.js",
    "img": r"(\.\./)*assets/pictures/[0-9a-f]{20}-[A-Za-z0-9-]{1,40}\.(png|jpg|gif|webp)",
}
BODY = [("a", "skip"), ("svg", "symbols"), ("header", "site-header"), ("nav", "crumbs"), ("main", None), ("footer", "site-footer")]


def fields_of(payload):
    """A card whose every field is the payload; JSON is YAML."""
    key = payload if 0 < len(payload.encode()) < 900 else "key"
    front = {
        "license": payload, "license_name": payload, "license_link": payload, "library_name": payload, "tags": [payload],
        "language": payload, "pipeline_tag": payload, "base_model": payload, "datasets": [payload], "metrics": [payload],
        "model-index": [{"name": payload, "results": [
            {"task": {"type": payload, "name": payload}, "dataset": {"type": payload, "name": payload, "split": payload},
             "metrics": [{"type": payload, "name": payload, "value": payload}], "source": {"url": payload}}]}],
        "unknown": [payload, {key: payload}], "k " + key: payload, "widget": [{"text": payload}],
        "registry": {
            "title": payload, "summary": payload, "owner": payload, "stage": payload, "version": payload,
            "purpose": {"value": "x", "because": payload, "source": payload, "by": payload}, "users": [payload, "b"],
            "intended_use": [payload], "limitations": payload, "deployments": [{"env": payload, "service": payload}],
            "evaluation": [{"metric": payload, "value": 1}, {"slice": payload, key: payload}], "environment": payload,
            "artifacts": [{"name": payload, "uri": payload, "digest": payload}], "software": [payload],
            "lineage": [{"rel": "depends_on", "ref": payload}], "contacts": [{"role": payload, "who": payload}],
            "review": {"next": payload, "last": payload}, "policies": [payload], "aliases": [payload], "ext": {key: payload},
            "not_a_field_" + key: payload, "superseded_by": payload, "code": payload, "cost": payload,
        },
    }
    return "---\n" + json.dumps(front, indent=0) + "\n---\n\nText.\n"


def yaml_holds(payload):
    """Whether front matter can hold the text: no control characters, no lone surrogates; both are errors."""
    return not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", payload)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))


def make_registry(folder, payloads):
    expected = {}
    write(folder / "muster.yml", "fields:\n  cost: {type: text, kinds: [model], help: \"<b>x</b>\"}\n")
    for number, payload in enumerate(payloads):
        write(folder / f"content/models/b/{number}.md", f"---\nlicense: mit\n---\n\n{payload}")
        write(folder / f"content/models/f/{number}.md", fields_of(payload))
        expected[f"models/f/{number}.html"] = payload if yaml_holds(payload) else None
    for number, payload in enumerate(OWN):
        write(folder / f"content/teams/t{number}.md", "---\n" + json.dumps({"title": payload}) + "\n---\n")
        write(folder / f"content/datasets/d{number}.md",
              "---\n" + json.dumps({"registry": {"title": payload, "owner": f"t{number}"}}) + "\n---\n")
        write(folder / f"content/models/m{number}.md",
              "---\n" + json.dumps({"datasets": [f"d{number}"], "registry": {"title": payload}}) + "\n---\n")
    for number, name in enumerate(NAMES):
        write(folder / f"content/models/{number}{name}.md".replace("\0", ""), "# Named\n\nText.\n")
        write(folder / f"content/guides/{number}{name}/README.md", "# Named\n\nText [x](../y.md).\n")
    return expected


def is_shown(payload, text):
    """Whether the text is the payload, or its beginning if that is long."""
    wanted, found = plain(payload), plain(text)
    return found == wanted or len(wanted) > 200 and found.endswith("…") and wanted.startswith(found[:-1].rstrip())


def plain(text):
    return re.sub(r"\s+", " ", (text or "").replace("\0", "\ufffd")).strip()


def judge_element(name, attributes):
    """What is wrong with an element of the page's frame."""
    if name not in FRAME:
        return f"element {name}"
    if name == "script" and "src" not in attributes:
        return "a script in the page"
    for key, value in attributes.items():
        # html5lib names the space of `xmlns` too.
        if key.lower().rsplit("}", 1)[-1] not in FRAME[name]:
            return f"attribute {name}.{key}"
        if key == "src" and not re.fullmatch(SOURCES[name], value):
            return f"{name} {value!r}"
        if key == "href" and judge_markdown.bad_url(value or "", False):
            return f"url {value!r}"
        if key == "id" and not re.fullmatch(r"s-[a-z-]+\d*|s-factor-[a-z0-9_]+|field-\w+|hub-[\w-]+|f-[\w-]+|[hi]-[a-z]+", value):
            return f"id {value!r}"
        if key == "class" and not all(re.fullmatch(r"[a-z0-9-]+", word) for word in value.split()):
            return f"class {value!r}"
    return None


def judge_tree(nodes, body):
    """`nodes` are (name, attributes, whether in the card's text); `body` the children of the body."""
    problems = set()
    for name, attributes, inside in nodes:
        problem = judge_markdown.judge_element(name, attributes) if inside else judge_element(name, attributes)
        if problem:
            problems.add(("in the text: " if inside else "in the frame: ") + problem)
    wanted = [entry for entry in BODY if entry[0] != "nav" or len(body) == len(BODY)]
    if body != wanted:
        problems.add(f"the page is changed: {body}")
    return problems


def walk_html5lib(node, inside):
    for child in node:
        name = child.tag if isinstance(child.tag, str) else "comment"
        if not inside:
            name = name.removeprefix("{http://www.w3.org/2000/svg}")
        yield name, dict(child.attrib) if isinstance(child.tag, str) else {}, inside
        yield from walk_html5lib(child, inside or name == "article")


def judge_page(job):
    path, text, payload = job
    sys.setrecursionlimit(20_000)
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    body = [(child.tag.removeprefix("{http://www.w3.org/2000/svg}"), child.attrib.get("class")) for child in tree.find("body")]
    problems = {"html5lib, " + found for found in judge_tree(walk_html5lib(tree, False), body)}

    other = LexborHTMLParser(text)
    articles = [node.mem_id for node in other.css("article *")]
    inside = set(articles)
    nodes = [(node.tag, dict(node.attributes), node.mem_id in inside) for node in other.root.traverse()]
    body = [(node.tag, node.attributes.get("class")) for node in other.body.iter()]
    problems |= {"lexbor, " + found for found in judge_tree(nodes[1:], body)}
    if payload is not None:
        for selector in ["h1", ".lead"]:
            node = other.css_first(selector)
            if plain(payload) and not is_shown(payload, node.text() if node else ""):
                problems.add(f"{selector} is not the text: {plain(node.text() if node else '')!r:.80}")
        values = [plain(node.text()) for node in other.css("section dd, section dd li, section td")]
        if plain(payload) and plain(payload) not in values:
            problems.add("no value of a field is the text")
    return path, problems


def build(muster, folder):
    done = subprocess.run([muster, "build", "--registry", folder, "--date", "2026-12-01"], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"judge_site.py: the build ended with {done.returncode}\n{done.stderr[-2000:]}")


def jobs(folder, expected):
    site = folder / "site"
    for page in sorted(site.rglob("*.html")):
        path = page.relative_to(site).as_posix()
        if not path.startswith("reference/") or path.count("/") == 1:
            yield path, page.read_text("utf-8"), expected.get(path)


def configurations(folder, muster):
    """Registries whose own settings are hostile; only the pages that show them are kept."""
    for number, payload in enumerate(OWN):
        root = folder / f"c{number}"
        settings = {"title": payload, "description": payload, "branch": payload, "repository": "https://a.example/x",
                    "fields": {"own": {"type": "enum", "values": [payload, "b"], "help": payload, "kinds": ["model"]}},
                    "checks": {"sections": {"model": [payload]}},
                    "branding": {"logo": "b/<i>'.png", "footer": payload[:300] + "\n(https://a.example/" + payload[:200],
                                 "links": [{"title": payload, "url": "https://a.example/"}, {"title": payload, "guide": "g"}]}}
        if number % 2:
            settings.update(base_url=payload, repository=payload)
        write(root / "muster.yml", json.dumps(settings))
        write(root / "b/<i>'.png", "")
        (root / "b/<i>'.png").write_bytes(b"\x89PNG\r\n\x1a\n<script>alert(1)</script>")
        write(root / "content/guides/g.md", "# Guide\n\nText.\n")
        write(root / "content/models/a.md", "---\n{registry: {own: x, stage: production}}\n---\n# A\n\nText.\n")
        done = subprocess.run([muster, "build", "--registry", root], capture_output=True, text=True)
        if done.returncode == 2:  # refused, as an address that is none must be
            continue
        if done.returncode != 0:
            sys.exit(f"judge_site.py: {payload!r} in muster.yml: {done.returncode} {done.stderr[-500:]}")
        for page in ["index.html", "404.html", "models/a.html", "reference/fields-model.html", "reference/tour.html", "quality/findings.html"]:
            yield f"muster.yml {number}: {page}", (root / "site" / page).read_text("utf-8"), None


def assessed(folder, muster):
    """A registry whose rubric, answers, incidents, reviews and exceptions are hostile wherever they may be words."""
    root = folder / "assessed"
    rubric = subprocess.run([muster, "rubric", "show", "--built-in"], check=True, capture_output=True, text=True).stdout
    texts = iter(OWN * 9)
    write(root / "rubric.yml", re.sub(r'(title|text): "[^"]*"', lambda each: f"{each[1]}: {json.dumps(next(texts))}", rubric))
    questions = re.findall(r"(?m)^  - \{id: ([a-z]+\.[a-z_]+),.*options: \{\"?([\w-]+)", rubric)
    write(root / "muster.yml", "title: Assessed\n")
    for number, payload in enumerate(OWN):
        said = {"because": payload, "source": payload, "on": "2026-01-01", "by": payload}
        risk = {"assessed": {"on": "2026-01-01", "by": payload},
                "answers": {name: {"value": option, **said} for name, option in questions} | {payload[:40]: payload},
                "controls": {"red_team": {"state": "verified", "evidence": payload, **said}, payload[:40]: payload},
                "actions": {"restrict": said, payload[:40]: payload}, "register": [{"risk": payload, "owner": payload}],
                "override": {"tier": "critical", "because": payload, "by": payload}}
        card = {"title": payload, "owner": payload, "stage": "production"}
        model = f"model:m{number}"
        for path, front in [
            (f"models/m{number}", {"registry": {**card, "risk": risk, "lineage": [{"rel": "depends_on", "ref": f"model:m{number - 1}"}]}}),
            (f"services/s{number}", {**card, "models": [f"m{number}"], "risk": risk}),
            (f"incidents/i{number}", {**card, "opened": "2026-01-01", "severity": "serious", "affected": [model, payload],
                                      "cause": payload, "lessons": payload, "actions": [{"what": payload, "owner": payload, "due": "2026-02-01"}]}),
            (f"reviews/r{number}", {**card, "subject": model, "type": "red_team", "outcome": "fail", "on": "2026-01-01", "by": payload,
                                    "findings": [{"id": payload, "title": payload, "severity": payload, "factor": payload, "status": "open"}]}),
            (f"exceptions/e{number}", {**card, "subject": model, "waives": ["appetite", payload][number % 2], "reason": payload,
                                       "conditions": payload, "expires": "2027-01-01"}),
        ]:
            write(root / f"content/{path}.md", f"---\n{json.dumps(front)}\n---\nText.\n")
    done = subprocess.run([muster, "build", "--registry", root, "--date", "2026-12-01"], capture_output=True, text=True)
    if done.returncode != 0 or not questions:
        sys.exit(f"judge_site.py: assessed: {done.returncode} {done.stderr[-500:]}")
    for pattern in ["index.html", "reference/tour.html", "risk/*.html", "models/*.html", "services/*.html", "incidents/*.html", "reviews/*.html", "exceptions/*.html"]:
        for page in sorted((root / "site").glob(pattern)):
            yield f"assessed: {page.relative_to(root / 'site')}", page.read_text("utf-8"), None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--muster", default=".build/debug/muster")
    parser.add_argument("--payloads", type=pathlib.Path)
    parser.add_argument("--full", action="store_true")
    options = parser.parse_args()
    payloads = list(OWN)
    if options.payloads:
        found = [entry["payload"] for path in sorted(options.payloads.glob("*.json"))
                 for entry in json.loads(path.read_text("utf-8"))]
        payloads += found if options.full else found[::8]
    muster = str(pathlib.Path(options.muster).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        expected = make_registry(folder / "main", payloads)
        build(muster, folder / "main")
        pages = list(jobs(folder / "main", expected))
        missing = [path for path in expected if not (folder / "main/site" / path).is_file()]
        settings = list(configurations(folder, muster)) + list(assessed(folder, muster))
    failed = len(missing)
    for path in missing[:10]:
        print(f"{path}: no such page")
    with multiprocessing.Pool() as pool:
        for path, problems in pool.imap(judge_page, pages + settings, chunksize=16):
            if problems:
                failed += 1
                if failed <= 30:
                    payload = expected.get(path)
                    print(path, sorted(problems)[:3], "" if payload is None else f"{payload!r:.100}")
    print(f"{len(payloads)} payloads, each as a text and in all fields; {len(pages)} pages, and {len(settings)} of "
          f"registries with hostile settings: {failed} failed")
    return 1 if failed or not pages or not settings else 0


if __name__ == "__main__":
    sys.exit(main())
