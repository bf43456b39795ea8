#!/usr/bin/env python3
"""Compare what Muster finds in graphs with what networkx finds in them.

    MUSTER_GRAPH_DUMP=/tmp/graphs.jsonl swift test --filter GraphDumpTests
    Tests/Judges/graphs_against_networkx.py /tmp/graphs.jsonl

Each line of the dump is a graph with its edges in order and what was found: searches, paths, counts of the whole
closure, components, cycles, layers, dominators, a transitive reduction, and single points of failure. An edge goes from
what depends to what it rests on: `upstream` is along the edges. Every difference makes the exit code 1.
"""

import collections
import json
import sys
import time

import networkx

# Small enough to ask networkx for each node.
SMALL = 32


class Judged:
    """One graph of the dump as networkx sees it, and the differences found."""

    def __init__(self, line):
        self.ours = json.loads(line)
        self.edges = [tuple(edge) for edge in self.ours["edges"]]
        self.along = networkx.DiGraph()
        self.along.add_nodes_from(range(self.ours["nodes"]))
        self.along.add_edges_from(self.edges)
        self.against = self.along.reverse()
        # Of parallel edges the lowest.
        self.first = {}
        for number, edge in enumerate(self.edges):
            self.first.setdefault(edge, number)
        self.condensed = networkx.condensation(self.along)
        self.component = self.condensed.graph["mapping"]
        self.differences = []

    def graph(self, direction):
        return self.along if direction == "upstream" else self.against

    def edge(self, direction, start, end):
        return self.first[(start, end) if direction == "upstream" else (end, start)]

    def same(self, what, ours, theirs):
        if ours != theirs:
            self.differences.append(f"{what}: {str(ours)[:200]} / networkx: {str(theirs)[:200]}")

    def judge(self):
        for check in (self.searches, self.paths, self.closures, self.components, self.cycles, self.layers,
                      self.dominators, self.reduction, self.points):
            started = time.monotonic()
            check()
            spent[check.__name__] += time.monotonic() - started
        return self.differences

    def searches(self):
        for search in self.ours["searches"]:
            graph, direction = self.graph(search["direction"]), search["direction"]
            lengths = networkx.multi_source_dijkstra_path_length(
                graph, set(search["starts"]), cutoff=search.get("depth"))
            order = sorted((int(distance), node) for node, distance in lengths.items())
            self.same(f"search {search['starts']}", [list(pair) for pair in zip(search["distances"], search["nodes"])],
                      [list(pair) for pair in order])
            before = self.graph("downstream" if direction == "upstream" else "upstream")
            arrivals = []
            for distance, node in order:
                nearer = [other for other in before[node] if lengths.get(other) == distance - 1]
                arrivals.append(self.edge(direction, min(nearer), node) if distance else -1)
            self.same(f"edges of search {search['starts']}", search["edges"], arrivals)
            nodes, edges = search["lastPath"]
            self.way(direction, nodes, edges)
            self.same("last path", (nodes[0] in search["starts"], nodes[-1], len(edges)),
                      (True, order[-1][1], order[-1][0]))
            if not search.get("depth") and len(search["starts"]) == 1:
                start = search["starts"][0]
                reached = set(search["nodes"]) - {start}
                self.same(f"closure of {start}", reached, networkx.descendants(graph, start))

    def way(self, direction, nodes, edges):
        pairs = [(start, end) if direction == "upstream" else (end, start) for start, end in zip(nodes, nodes[1:])]
        self.same("edges of a path", edges, [self.first.get(pair) for pair in pairs])

    def paths(self):
        for (start, end), nodes, edges in self.ours["paths"]:
            if not networkx.has_path(self.along, start, end):
                self.same(f"path {start} to {end}", nodes, [])
                continue
            self.way("upstream", nodes, edges)
            self.same(f"path {start} to {end}", (nodes[0], nodes[-1], len(edges)),
                      (start, end, networkx.shortest_path_length(self.along, start, end)))

    def closures(self):
        """Counts for all nodes, by big numbers as sets over the condensation of networkx."""
        order = list(networkx.topological_sort(self.condensed))
        weights = self.ours["weights"]
        for direction in ("upstream", "downstream"):
            condensed = self.condensed if direction == "upstream" else self.condensed.reverse()
            reached = {}
            for component in reversed(order) if direction == "upstream" else order:
                bits = 0
                for node in self.condensed.nodes[component]["members"]:
                    bits |= 1 << node
                for other in condensed[component]:
                    bits |= reached[other]
                reached[component] = bits
            # One set of nodes for each binary digit of the weights, which are below 32.
            planes = [sum(1 << node for node, weight in enumerate(weights) if weight >> digit & 1)
                      for digit in range(5)]
            totals = {component: (bits.bit_count(), sum((bits & plane).bit_count() << digit
                                                        for digit, plane in enumerate(planes)))
                      for component, bits in reached.items()}
            nodes = range(self.ours["nodes"])
            self.same(f"counts {direction}", self.ours["counts"][direction],
                      [totals[self.component[node]][0] - 1 for node in nodes])
            self.same(f"weights {direction}", self.ours["weighted"][direction],
                      [totals[self.component[node]][1] - weights[node] for node in nodes])
            if len(nodes) <= SMALL:
                self.same(f"small counts {direction}", self.ours["counts"][direction],
                          [len(networkx.descendants(self.graph(direction), node)) for node in nodes])

    def components(self):
        ours = collections.defaultdict(set)
        for node, component in enumerate(self.ours["components"]):
            ours[component].add(node)
        theirs = networkx.strongly_connected_components(self.along)
        self.same("components", sorted(map(sorted, ours.values())), sorted(map(sorted, theirs)))
        for start, end in self.edges:
            self.same("order of components", self.ours["components"][end] <= self.ours["components"][start], True)

    def cycles(self):
        cyclic = [nodes for nodes in networkx.strongly_connected_components(self.along)
                  if len(nodes) > 1 or self.along.has_edge(*[next(iter(nodes))] * 2)]
        found = [nodes for nodes, _ in self.ours["cycles"]]
        self.same("components with cycles", sorted(self.component[nodes[0]] for nodes in found),
                  sorted(self.component[next(iter(nodes))] for nodes in cyclic))
        self.same("order of cycles", [nodes[0] for nodes in found], sorted(min(nodes) for nodes in found))
        for nodes, edges in self.ours["cycles"]:
            self.same("a node twice", len(set(nodes)), len(nodes))
            self.way("upstream", nodes + nodes[:1], edges)
            part = self.along.subgraph(self.condensed.nodes[self.component[nodes[0]]]["members"]).copy()
            self.same("shorter cycle", None, self.shorter(part, len(nodes)))

    def shorter(self, part, length):
        """A node on a cycle of less than `length`, if there is any."""
        if length == 1:
            return None
        for node in part:
            near = networkx.single_source_shortest_path_length(part, node, cutoff=length - 2)
            if any(other in near for other in part.predecessors(node)):
                return node
        return None

    def layers(self):
        for direction in ("upstream", "downstream"):
            lowest_first = self.condensed.reverse() if direction == "upstream" else self.condensed
            theirs = {}
            for layer, components in enumerate(networkx.topological_generations(lowest_first)):
                theirs.update(dict.fromkeys(components, layer))
            self.same(f"layers {direction}", self.ours["layers"][direction],
                      [theirs[self.component[node]] for node in range(self.ours["nodes"])])

    def immediate_dominators(self, direction, roots):
        graph = self.graph(direction).copy()
        graph.add_edges_from((-1, root) for root in roots)
        theirs = networkx.immediate_dominators(graph, -1)
        return [theirs.get(node, -2) for node in range(self.ours["nodes"])]

    def dominators(self):
        for ours in self.ours["dominators"]:
            theirs = self.immediate_dominators(ours["direction"], ours["roots"])
            self.same(f"dominators from {ours['roots']}", ours["parents"], theirs)

    def reduction(self):
        part = self.along.subgraph(self.ours["drawn"])
        condensed = networkx.condensation(part)
        component = condensed.graph["mapping"]
        reduced = networkx.transitive_reduction(condensed)
        kept = [self.first[start, end] for start, end in part.edges
                if component[start] == component[end] or reduced.has_edge(component[start], component[end])]
        self.same("reduction", self.ours["kept"], sorted(kept))

    def points(self):
        ours = self.ours["points"]
        last = [nodes["members"] for component, nodes in self.condensed.nodes(data=True)
                if not self.condensed.out_degree(component)]
        self.same("sources", ours["sources"], sorted(node for nodes in last for node in nodes))
        if self.ours["nodes"] > SMALL:
            return
        critical, sources = set(ours["critical"]), set(ours["sources"])
        reach = {node: networkx.descendants(self.along, node) | {node} for node in critical}
        theirs = []
        for node in self.along:
            others = critical - {node}
            dependents = sum(node in reach[other] for other in others)
            if dependents < ours["threshold"]:
                continue
            rest = self.along.copy()
            rest.remove_node(node)
            still = {other: networkx.descendants(rest, other) | {other} for other in others}
            cut = sum(not still[other] & sources for other in others)
            lost = len(set().union(*reach.values())) - len(set().union(*still.values())) - 1
            theirs.append([node, dependents, cut, lost])
        theirs.sort(key=lambda point: (-point[1], -point[2], -point[3], point[0]))
        self.same("single points", ours["points"], theirs)


spent = collections.Counter()


def main(dump):
    graphs = largest = cyclic = wrong = 0
    for number, line in enumerate(open(dump, encoding="utf-8"), 1):
        judged = Judged(line)
        differences = judged.judge()
        graphs += 1
        largest = max(largest, judged.ours["nodes"])
        cyclic += bool(judged.ours["cycles"])
        wrong += bool(differences)
        for difference in differences[:5]:
            print(f"graph {number}, shape {judged.ours['shape']}, {judged.ours['nodes']} nodes: {difference}")
    if "--times" in sys.argv:
        print(", ".join(f"{name} {seconds:.1f} s" for name, seconds in spent.most_common()))
    print(f"{graphs} graphs of up to {largest} nodes, {cyclic} with cycles; {wrong} differ from networkx")
    return 1 if wrong or graphs < 200 or not cyclic else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
