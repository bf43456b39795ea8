import ByteOutput
import Diagrams
import TestSupport

/// Graphs of any form: with cycles, loops, edges twice, edges to nowhere, nodes alone.
func randomDiagram(_ random: inout SeededRandom, nodes count: Int, edges: Int) -> Diagram {
    var diagram = Diagram()
    for index in 0..<count {
        let label = index % 7 == 6 ? random.hostileText(longest: 40) : String(repeating: "ab c", count: index % 9)
        diagram.nodes.append(
            DiagramNode(
                label: label, detail: index % 3 == 0 ? "kind" : nil, href: index % 2 == 0 ? "a&b.html" : nil,
                mark: index % 4 == 0 ? "i-low" : nil, isFocus: index == 3))
    }
    let heads: [DiagramEdgeStyle.Head] = [.arrow, .open, .hollow, .diamond, .none]
    for index in 0..<edges {
        let style = DiagramEdgeStyle(dashes: index % 3 == 0 ? [4, 2] : [], head: heads[index % heads.count])
        let from = Int.random(in: -1...count, using: &random)
        let to = Int.random(in: -1...count, using: &random)
        diagram.edges.append(DiagramEdge(from: from, to: to, style: style, title: "is \"made\" <from>"))
    }
    return diagram
}

/// A graph from `seed` alone; every fourth has each edge in both directions.
func randomDiagram(seed: UInt64) -> Diagram {
    var random = SeededRandom(seed)
    let count = Int.random(in: 0...25, using: &random)
    var diagram = randomDiagram(&random, nodes: count, edges: Int.random(in: 0...2 * count + 1, using: &random))
    if seed % 4 == 0 {
        diagram.edges += diagram.edges.map { DiagramEdge(from: $0.to, to: $0.from, style: $0.style) }
    }
    return diagram
}

func chain(_ count: Int) -> Diagram {
    Diagram(
        nodes: (0..<count).map { DiagramNode(label: "step \($0)") },
        edges: (1..<max(count, 1)).map { DiagramEdge(from: $0 - 1, to: $0) })
}

func svg(_ layout: DrawnDiagram, label: DiagramLabel = .hidden) -> String {
    var output = OutputBuffer()
    layout.write(into: &output, label: label)
    return String(decoding: output.bytes, as: UTF8.self)
}
