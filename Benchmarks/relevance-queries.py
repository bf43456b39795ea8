#!/usr/bin/env python3
"""relevance-queries.py SITE [SEED]: 200 known-item queries for a built site, as JSON on standard output.

Each is {"from": title | id | owner | phrase, "query": …, "typo": the same with one wrong letter, "page": the page that is
meant}. Titles and ids as they are; an owner (first segment of the id) with the rarest word of the id; three words that
stand together in the text, one of which is in at most three records.
"""
import collections
import json
import pathlib
import random
import re
import sys

site = pathlib.Path(sys.argv[1])
chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
WORD = re.compile(r"[a-z0-9]{3,}")


def typo(query):
    """One edit in one of the words of four letters or more, where there is one."""
    words = [match for match in re.finditer(r"[A-Za-z]{4,}", query)]
    if not words:
        return None
    word = chance.choice(words)
    at = chance.randrange(word.start(), word.end())
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    kind = chance.choice(["delete", "insert", "replace", "swap"])
    if kind == "swap" and (at + 1 >= word.end() or query[at] == query[at + 1]):
        kind = "delete"
    if kind == "swap":
        return query[:at] + query[at + 1] + query[at] + query[at + 2:]
    if kind == "delete":
        return query[:at] + query[at + 1:]
    if kind == "insert":
        return query[:at] + letter + query[at:]
    return query[:at] + chance.choice(sorted(set("abcdefghijklmnopqrstuvwxyz") - {query[at].lower()})) + query[at + 1:]


records = []
for path in sorted((site / "api/v1").rglob("*.json")):
    parts = path.relative_to(site / "api/v1").parts
    if len(parts) < 2 or parts[0] == "schema":
        continue
    record = json.loads(path.read_text())
    page = "/".join(parts)[:-5] + ".html"
    twin = site / (page[:-5] + ".md")
    if not (site / page).is_file() or not twin.is_file():
        continue
    text = twin.read_text(errors="replace").split("\n---\n", 1)[-1]
    records.append((record["id"], record["title"], page, WORD.findall(text.lower())))
frequency = collections.Counter(word for *_, words in records for word in set(words))
titles = collections.Counter(title for _, title, *_ in records)
queries = []


def add(kind, query, page):
    wrong = typo(query)
    if wrong and wrong != query:
        queries.append({"from": kind, "query": query, "typo": wrong, "page": page})


for kind in ["title", "id", "owner", "phrase"]:
    chance.shuffle(records)
    have = 0
    for identifier, title, page, words in records:
        before = len(queries)
        if kind == "title" and titles[title] == 1:
            add(kind, title, page)
        elif kind == "id":
            add(kind, identifier, page)
        elif kind == "owner" and "/" in identifier:
            owner, rest = identifier.split("/", 1)
            rarest = min(WORD.findall(rest.lower()), key=lambda word: frequency[word], default=None)
            if rarest:
                add(kind, owner + " " + rarest, page)
        elif kind == "phrase":
            starts = [at for at in range(len(words) - 2) if min(frequency[word] for word in words[at:at + 3]) <= 3]
            if starts:
                at = chance.choice(starts)
                add(kind, " ".join(words[at:at + 3]), page)
        have += len(queries) > before
        if have == 50:
            break
json.dump(queries, sys.stdout, indent=1)
