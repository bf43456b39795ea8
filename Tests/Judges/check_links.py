#!/usr/bin/env python3
"""Judges the links of a built site, and what its pages may load; shares no code with Muster.

    check_links.py [--remote-images] DIR …      needs the Python package selectolax; fetches nothing

Every address of every page leads to a file in the folder, spelt relative, and every fragment to an id of that page.
Nothing is loaded from another host, nothing stands inline that the page's policy forbids, the policy is the first
thing after the character set, and ids are unique. Ends with 1 on any problem, or if there was no page.
"""
import collections
import pathlib
import re
import sys
import urllib.parse

from selectolax.lexbor import LexborHTMLParser

LINKS = {"a": ["href"], "area": ["href"]}
LOADS = {
    "link": ["href"], "script": ["src"], "img": ["src", "srcset"], "source": ["src", "srcset"], "iframe": ["src"],
    "embed": ["src"], "object": ["data"], "video": ["src", "poster"], "audio": ["src"], "track": ["src"],
    "input": ["src"], "image": ["href", "xlink:href"], "use": ["href", "xlink:href"],
}
NEVER = {"style", "base", "iframe", "embed", "object", "applet", "frame", "frameset", "portal"}
NAMES = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers", "list"]
POLICY = {
    "default-src": {"'none'"}, "script-src": {"'self'"}, "style-src": {"'self'"}, "img-src": {"'self'"},
    "font-src": {"'self'"}, "connect-src": {"'self'"}, "base-uri": {"'none'"}, "form-action": {"'none'"},
}


class Site:
    def __init__(self, folder, remote_images):
        self.folder = pathlib.Path(folder)
        self.remote_images = remote_images
        self.files = {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()}
        self.ids = {}
        self.fragments = []
        self.problems = collections.defaultdict(list)
        self.counts = collections.Counter()

    def complain(self, page, kind, detail=""):
        self.problems[kind].append(f"{page}: {detail}")

    def check(self):
        for page in sorted(self.files):
            if page.endswith(".html"):
                self.check_page(page, (self.folder / page).read_text("utf-8"))
            elif page.endswith(".css"):
                self.check_sheet(page, (self.folder / page).read_text("utf-8"))
        for page, target, fragment in self.fragments:
            self.counts["fragments"] += 1
            if target in self.ids and fragment not in self.ids[target]:
                self.complain(page, "a fragment that leads nowhere", f"{target}#{fragment}")

    def check_sheet(self, page, text):
        for found in re.findall(r"@import[^;]*|url\([^)]*\)", text):
            self.complain(page, "a style sheet that loads something", found)

    def check_page(self, page, text):
        self.counts["pages"] += 1
        if not text.startswith("<!DOCTYPE html>\n<html"):
            self.complain(page, "a page without a document type")
        tree = LexborHTMLParser(text)
        self.check_head(page, tree)
        ids = collections.Counter()
        wanted = []
        for node in tree.root.traverse():
            attributes = node.attributes
            if attributes.get("id") is not None:
                ids[attributes["id"]] += 1
            wanted += [word for name in NAMES for word in (attributes.get(name) or "").split()]
            self.check_element(page, node.tag, attributes, node)
        self.ids[page] = set(ids)
        for name, count in ids.items():
            if count > 1 or not name or re.search(r"\s", name):
                self.complain(page, "an id twice, or none that can be", name)
        for name in wanted:
            if name not in ids:
                self.complain(page, "a name of an element that is not there", name)

    def check_head(self, page, tree):
        head = [node for node in tree.css_first("head").iter()]
        metas = [node.attributes for node in head if node.tag == "meta"]
        first = [node.tag for node in head[:2]]
        if first != ["meta", "meta"] or (metas[0].get("charset") or "").lower() != "utf-8":
            return self.complain(page, "no character set first")
        policies = [meta for meta in metas if (meta.get("http-equiv") or "").lower() == "content-security-policy"]
        if len(policies) != 1 or metas[1] is not policies[0]:
            return self.complain(page, "no policy second")
        found = {}
        for part in policies[0]["content"].split(";"):
            name, *words = part.split()
            found[name] = set(words)
        if self.remote_images:
            found.get("img-src", set()).discard("https:")
        if found != POLICY:
            self.complain(page, "another policy", policies[0]["content"])

    def check_element(self, page, tag, attributes, node):
        for name, value in attributes.items():
            if name.startswith("on") or name in ("style", "srcdoc", "background", "ping", "formaction", "action"):
                self.complain(page, "an attribute that must not be", f"{tag} {name}={value}")
        if tag in NEVER:
            self.complain(page, "an element that must not be", tag)
        if tag == "script" and (not attributes.get("src") or (node.text() or "").strip()):
            self.complain(page, "an inline script")
        act = (attributes.get("http-equiv") or "").lower() if tag == "meta" else ""
        if act == "refresh":
            # The page of a former id leads on, at once and within the site.
            target = re.fullmatch(r"0; url=([^:/?#][^:?#]*\.html)", attributes.get("content") or "")
            if target:
                self.check_address(page, tag, target[1], loads=False)
            else:
                self.complain(page, "a meta that acts", attributes.get("content"))
        elif act not in ("", "content-security-policy"):
            self.complain(page, "a meta that acts", act)
        for name in LINKS.get(tag, []):
            if attributes.get(name) is not None:
                self.check_address(page, tag, attributes[name], loads=False)
        for name in LOADS.get(tag, []):
            value = attributes.get(name)
            if value is not None:
                for part in value.split(",") if name == "srcset" else [value]:
                    self.check_address(page, tag, part.split()[0] if part.split() else "", loads=True)

    def check_address(self, page, tag, address, loads):
        self.counts["addresses"] += 1
        clean = re.sub(r"[\t\n\r]", "", address).strip("".join(map(chr, range(33)))).replace("\\", "/")
        scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", clean)
        if scheme or clean.startswith("//"):
            word = scheme.group(1).lower() if scheme else ""
            self.counts["outside"] += 1
            if loads and not (self.remote_images and tag == "img" and word == "https"):
                self.complain(page, "something loaded from elsewhere", f"{tag} {address}")
            elif not loads and word not in ("http", "https", "mailto"):
                self.complain(page, "a scheme that must not be", address)
            return
        if page == "404.html" and re.match(r"/(?!/)", clean):
            # Hosts show this page at any address, so it names the site's folder, if that is known.
            while clean.startswith("/") and clean[1:] not in self.files and "/" in clean[1:]:
                clean = clean[clean.index("/", 1):]
            clean = clean[1:]
        if clean.startswith("/"):
            return self.complain(page, "an absolute path", address)
        path, _, fragment = clean.partition("#")
        path = urllib.parse.unquote(path.partition("?")[0])
        target = page
        if path:
            target = urllib.parse.urljoin("https://site.invalid/a/" + urllib.parse.quote(page), urllib.parse.quote(path))
            if not target.startswith("https://site.invalid/a/"):
                return self.complain(page, "an address that leaves the site", address)
            target = urllib.parse.unquote(target.removeprefix("https://site.invalid/a/"))
        elif not clean and loads:
            return self.complain(page, "an empty address of something loaded", tag)
        if target not in self.files:
            return self.complain(page, "a link that leads nowhere", f"{tag} {address}")
        if fragment:
            self.fragments.append((page, target, urllib.parse.unquote(fragment)))


def main(arguments):
    remote_images = "--remote-images" in arguments
    folders = [argument for argument in arguments if not argument.startswith("--")]
    if not folders:
        sys.exit(__doc__)
    failed = False
    for folder in folders:
        site = Site(folder, remote_images)
        site.check()
        for kind, found in sorted(site.problems.items()):
            print(f"{len(found)} × {kind}")
            for line in found[:8]:
                print(f"    {line}")
        count = sum(map(len, site.problems.values()))
        print(f"{folder}: {site.counts['pages']} pages, {site.counts['addresses']} addresses, of them "
              f"{site.counts['outside']} outside and {site.counts['fragments']} with a fragment: {count} problems")
        failed = failed or count > 0 or site.counts["pages"] == 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
