import Diagrams
import TestSupport
import Testing

@Suite struct LargeDiagramTests {
    // Debug builds are slow; the large sizes are for `swift test -c release`.
    #if DEBUG
    private static let share = 20
    #else
    private static let share = 1
    #endif

    private func expectFast(_ diagram: Diagram, _ name: String) {
        var bytes = 0
        let time = ContinuousClock().measure { bytes = svg(diagram.laidOut()).utf8.count }
        print("TIME \(time / .milliseconds(1)) ms \(name), \(bytes) bytes")
        #expect(time < .seconds(20))
    }

    @Test func aLongChainIsDrawn() { expectFast(chain(10_000 / Self.share), "chain") }

    @Test func aLargeRandomGraphIsDrawn() {
        var random = SeededRandom(1)
        // The search for fewer crossings takes all the steps that it may.
        let share = Self.share > 1 ? 200 : 1
        expectFast(randomDiagram(&random, nodes: 5000 / share, edges: 20_000 / share), "random graph")
    }

    @Test func aStarOfThousandsIsDrawn() {
        let count = 5000 / Self.share
        let nodes = (0..<count).map { DiagramNode(label: "leaf \($0)") }
        expectFast(Diagram(nodes: nodes, edges: (1..<count).map { DiagramEdge(from: 0, to: $0) }), "star")
    }

    @Test func aChainWithEdgesOverAllOfItIsDrawn() {
        var diagram = chain(4000 / (Self.share > 1 ? 50 : 1))
        for node in 0..<diagram.nodes.count { diagram.edges.append(DiagramEdge(from: 0, to: node)) }
        expectFast(diagram, "chain with long edges")
    }

    @Test func oneCycleOfThousandsIsDrawn() {
        var diagram = chain(5000 / Self.share)
        diagram.edges.append(DiagramEdge(from: diagram.nodes.count - 1, to: 0))
        expectFast(diagram, "cycle")
    }

    @Test func aDenseBipartiteGraphIsDrawn() {
        let side = 140 / (Self.share > 1 ? 7 : 1)
        let nodes = (0..<2 * side).map { DiagramNode(label: "\($0)") }
        let edges = (0..<side).flatMap { a in (0..<side).map { DiagramEdge(from: a, to: side + $0) } }
        expectFast(Diagram(nodes: nodes, edges: edges), "dense bipartite graph")
    }
}
