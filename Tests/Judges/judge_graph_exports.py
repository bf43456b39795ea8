#!/usr/bin/env python3
"""Hold what `muster graph` writes against programs that read such graphs: networkx, pydot and Graphviz, csv.

    Tests/Judges/judge_graph_exports.py .build/debug/muster

A registry of hostile names is written to a temporary folder. Every form must hold the nodes and edges that the JSON has,
and every name must come back as it was, but for control characters and line ends. Without Graphviz nothing is drawn.
"""

import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import networkx
import pydot

# What might end a string, an element, a label or a line, or be read as a command or a formula.
NAMES = [
    'quote " and \\" more', "back\\slash \\N \\l \\", "<b>bold</b>", "</text></svg><script>alert(1)</script>",
    "a --> b", "n1[x]", "end", "subgraph", "graph TD", "%% comment", "x; y", "{a|b}", "a&amp;b & c", "]]>", "<!--",
    "#35;", "`code`", "**bold**", "=SUM(A1)", "+1", "-1", "@cmd", "comma, and \"quote\"", "tab\there", "line\nend",
    "ünïcödé 日本語", "\u202eright to left", "emoji 🙂", "'single'", "$(id)", "${HOME}", "{{x}}", "x" * 300,
]


def write_registry(folder):
    models = folder / "content/models"
    models.mkdir(parents=True)
    (folder / "muster.yml").write_text("")
    for number, name in enumerate(NAMES):
        quoted = json.dumps(name, ensure_ascii=False)
        base = f"base_model: m{number - 1}\n" if number else ""
        (models / f"m{number}.md").write_text(
            f"---\n{base}registry:\n  title: {quoted}\n  provider: {{name: {quoted}}}\n"
            f"  training: {{hardware: {quoted}}}\n---\n"
        )


def graph(muster, folder, form):
    made = subprocess.run(
        [muster, "graph", "--registry", folder, "--format", form], capture_output=True, check=True)
    return made.stdout.decode()


def shown(text):
    """A name as formats have it that know one line and no control characters."""
    text = re.sub("[\t\n\r]", " ", text)
    return re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]", "\ufffd", text)


def complaints(muster, folder):
    whole = json.loads(graph(muster, folder, "json"))
    nodes = {node["id"]: node for node in whole["nodes"]}
    edges = sorted((shown(e["from"]), shown(e["to"]), e["relation"]) for e in whole["edges"])
    if len(edges) < 3 * len(NAMES) - 1:
        yield f"json has {len(edges)} edges"
    labels = {shown(node["label"]) for node in nodes.values()}
    for name in NAMES:
        if "vendor:" + name.strip() not in nodes:
            yield f"json lacks the vendor {name!r}"

    read = networkx.read_graphml(io.BytesIO(graph(muster, folder, "graphml").encode()), force_multigraph=True)
    if {shown(key) for key in nodes} != set(read.nodes):
        yield f"graphml: other nodes: {set(read.nodes) ^ {shown(key) for key in nodes}}"
    if sorted((a, b, data["relation"]) for a, b, data in read.edges(data=True)) != edges:
        yield "graphml: other edges"
    if {data["label"] for _, data in read.nodes(data=True)} != labels:
        yield "graphml: other labels"

    text = graph(muster, folder, "dot")
    parsed = pydot.graph_from_dot_data(text)
    if not parsed:
        yield "dot: pydot reads nothing"
    else:
        def plain(word):
            word = word[1:-1] if word.startswith('"') else word
            return word.replace('\\"', '"').replace("\\\\", "\\")
        made = sorted((plain(e.get_source()), plain(e.get_destination()), plain(e.get("relation")))
                      for e in parsed[0].get_edges())
        if made != edges:
            yield f"dot: other edges: {[pair for pair in zip(made, edges) if pair[0] != pair[1]][:2]}"
    if shutil.which("dot"):
        drawn = subprocess.run(["dot", "-Tsvg"], input=text.encode(), capture_output=True)
        if drawn.returncode or b"rror" in drawn.stderr:
            yield f"dot: {drawn.stderr.decode()[:300]}"
        elif (count := drawn.stdout.count(b'class="edge"')) != len(edges):
            yield f"dot: draws {count} edges of {len(edges)}"
    else:
        print("note: Graphviz is absent: nothing is drawn")

    table = list(csv.DictReader(io.StringIO(graph(muster, folder, "csv"), newline="")))
    # A spreadsheet must not read a name as a formula, so such a value has an apostrophe in front; keys never begin so.
    keys = sorted((e["from"], e["to"], e["relation"]) for e in whole["edges"])
    if sorted((row["from"], row["to"], row["relation"]) for row in table) != keys:
        yield "csv: other edges"
    if any(value[:1] in "=+-@\t\r" for row in table for value in row.values() if value):
        yield "csv: a value begins like a formula"

    lines = graph(muster, folder, "mermaid").splitlines()
    node = re.compile(r'  n\d+(\["|\(\[")(?:[A-Za-z0-9 \-_./:@,]|#\d+;|[^\x00-\x7f])+("\]|"\]\))')
    edge = re.compile(r'  n\d+ -(-|\.-)>\|"(?:[A-Za-z0-9 \-_./:@,]|#\d+;)+"\| n\d+')
    if lines[0] != "flowchart RL":
        yield "mermaid: no head"
    wrong = [line for line in lines[1:] if not node.fullmatch(line) and not edge.fullmatch(line)]
    if wrong:
        yield f"mermaid: {wrong[0][:200]}"
    if sum(bool(edge.fullmatch(line)) for line in lines) != len(edges):
        yield "mermaid: other edges"
    decoded = {
        re.sub(r"#(\d+);", lambda code: chr(int(code[1])), line.split('"')[1]) for line in lines if node.fullmatch(line)
    }
    if decoded != labels:
        yield f"mermaid: other labels: {decoded ^ labels}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        write_registry(pathlib.Path(folder))
        found = list(complaints(sys.argv[1], folder))
    print("\n".join(found) or f"five forms of one graph agree over {len(NAMES)} hostile names")
    sys.exit(1 if found else 0)


main()
