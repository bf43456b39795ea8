@testable import Diagrams
import TestSupport
import Testing

@Suite struct LayoutTests {
    /// Laid out once for all tests, since debug builds are slow.
    private static let layouts = (0..<300 as Range<UInt64>).map { randomDiagram(seed: $0).laidOut() }

    @Test func boxesNeverOverlap() {
        for (seed, layout) in Self.layouts.enumerated() {
            let boxes = layout.boxes.sorted { $0.x < $1.x }
            #expect(boxes.count == layout.diagram.nodes.count)
            for (index, box) in boxes.enumerated() {
                #expect(box.x >= 0 && box.y >= 0)
                #expect(box.x + box.width <= layout.width && box.y + box.height <= layout.height)
                for other in boxes[(index + 1)...] where other.x < box.x + box.width {
                    #expect(other.y >= box.y + box.height || box.y >= other.y + other.height, "seed \(seed)")
                }
            }
        }
    }

    @Test func everyEdgeEndsAtTheSidesOfItsBoxes() throws {
        for layout in Self.layouts {
            let boxes = layout.boxes.sorted { $0.node < $1.node }
            for route in layout.routes {
                let edge = layout.diagram.edges[route.edge]
                let (left, right) =
                    route.leadsBack ? (boxes[edge.to], boxes[edge.from]) : (boxes[edge.from], boxes[edge.to])
                let first = try #require(route.points.first)
                let last = try #require(route.points.last)
                #expect(first.x == left.x + left.width && last.x == right.x)
                #expect(first.y > left.y && first.y < left.y + left.height)
                #expect(last.y > right.y && last.y < right.y + right.height)
            }
        }
    }

    @Test func noEdgeRunsThroughABox() {
        for (seed, layout) in Self.layouts.enumerated() {
            for route in layout.routes {
                for (start, end) in zip(route.points, route.points.dropFirst()) {
                    #expect(start.x < end.x)
                    for box in layout.boxes where box.x < end.x && start.x < box.x + box.width {
                        let isBeside = max(start.y, end.y) <= box.y || min(start.y, end.y) >= box.y + box.height
                        #expect(isBeside, "seed \(seed), edge \(route.edge), box \(box.node)")
                    }
                }
            }
        }
    }

    @Test func eachEdgeIsDrawnOnceUnlessItLeadsNowhere() {
        let twice = DiagramEdge(from: 0, to: 1)
        var other = twice
        other.style.head = .open
        let nodes = [DiagramNode(label: "a"), DiagramNode(label: "b")]
        let edges = [twice, twice, other, DiagramEdge(from: 0, to: 0), DiagramEdge(from: 0, to: 2)]
        let layout = Diagram(nodes: nodes, edges: edges).laidOut()
        #expect(layout.routes.map(\.edge) == [0, 2])
        #expect(Set(layout.routes.map { $0.points[0].y }).count == 2)
    }

    @Test func whatAnEdgeComesFromStandsAtItsLeft() {
        for layout in Self.layouts {
            let boxes = layout.boxes.sorted { $0.node < $1.node }
            for route in layout.routes {
                let edge = layout.diagram.edges[route.edge]
                #expect((boxes[edge.from].x < boxes[edge.to].x) != route.leadsBack)
            }
        }
    }

    @Test func onlyCyclesHaveEdgesThatLeadBack() {
        let nodes = (0..<4).map { DiagramNode(label: "\($0)") }
        let pairs = [(0, 1), (1, 2), (2, 0), (0, 3), (3, 2)]
        let layout = Diagram(nodes: nodes, edges: pairs.map { DiagramEdge(from: $0, to: $1) }).laidOut()
        #expect(layout.routes.filter(\.leadsBack).map(\.edge) == [2])
    }

    @Test func aTreeHasNoCrossingsAndALongEdgeIsStraight() {
        var diagram = chain(6)
        diagram.nodes.append(DiagramNode(label: "side"))
        diagram.edges += [DiagramEdge(from: 0, to: 5), DiagramEdge(from: 0, to: 6)]
        let layout = diagram.laidOut()
        let long = layout.routes.first { $0.edge == 5 }
        // From the first box down, along, and up to the last: two curves and what is between them.
        #expect(long?.points.count ?? 0 <= 4)
    }

    @Test func partsThatHangTogetherByNothingStandApart() {
        let nodes = (0..<9).map { DiagramNode(label: "\($0)", isFocus: $0 == 8) }
        let layout = Diagram(nodes: nodes, edges: [DiagramEdge(from: 0, to: 1), DiagramEdge(from: 7, to: 8)]).laidOut()
        #expect(layout.boxes.prefix(4).map(\.node) == [7, 8, 0, 1])
        #expect(layout.width <= 760)
    }

    @Test func nothingGivesAnEmptyDrawing() {
        let layout = Diagram().laidOut()
        #expect(layout.width == 0 && layout.height == 0)
        #expect(svg(layout).contains("viewBox=\"-2 -2 4 4\""))
    }

    @Test func theSameDiagramGivesTheSameBytes() {
        for (seed, layout) in Self.layouts.prefix(60).enumerated() {
            #expect(svg(randomDiagram(seed: UInt64(seed)).laidOut()) == svg(layout))
        }
    }
}
