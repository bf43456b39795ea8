import ByteOutput
@testable import Diagrams
import Foundation
import TestSupport
import Testing

/// Draws the graphs of a folder for `Benchmarks/diagrams-against-dot`, with the time that it took.
///
/// Runs only when `MUSTER_DIAGRAMS` names a folder with files `NAME.json`: `{"nodes": ["label", …], "edges": [[0, 1], …]}`.
/// Writes beside each a `NAME.svg` and `NAME.layout.json`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MUSTER_DIAGRAMS"] != nil))
struct DiagramDumpTests {
    private struct Graph: Decodable {
        var nodes: [String]
        var edges: [[Int]]
    }

    private struct Result: Encodable {
        var milliseconds: Double
        var width: Int
        var height: Int
        var bytes: Int
        /// x, y, width and height by node.
        var boxes: [[Int]]
        /// The points of each edge, flat.
        var routes: [[Int]]
    }

    @Test func graphsOfAFolderAreDrawn() throws {
        let path = try #require(ProcessInfo.processInfo.environment["MUSTER_DIAGRAMS"])
        let folder = URL(fileURLWithPath: path)
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        for name in names where name.hasSuffix(".json") && !name.hasSuffix(".layout.json") {
            let data = try Data(contentsOf: folder.appendingPathComponent(name))
            let graph = try JSONDecoder().decode(Graph.self, from: data)
            let diagram = Diagram(
                nodes: graph.nodes.map { DiagramNode(label: $0) },
                edges: graph.edges.map { DiagramEdge(from: $0[0], to: $0[1]) })
            var times: [Double] = []
            var layout = diagram.laidOut()
            var output = OutputBuffer()
            for _ in 0..<(graph.nodes.count > 200 ? 1 : 5) {
                output = OutputBuffer()
                let time = ContinuousClock().measure {
                    layout = diagram.laidOut()
                    layout.write(into: &output, label: .text(name))
                }
                times.append(time / .milliseconds(1))
            }
            let boxes = layout.boxes.sorted { $0.node < $1.node }.map { [$0.x, $0.y, $0.width, $0.height] }
            let result = Result(
                milliseconds: times.sorted()[times.count / 2], width: layout.width, height: layout.height,
                bytes: output.count, boxes: boxes, routes: layout.routes.map { $0.points.flatMap { [$0.x, $0.y] } })
            let stem = folder.appendingPathComponent(String(name.dropLast(5)))
            try Data(output.bytes).write(to: stem.appendingPathExtension("svg"))
            try JSONEncoder().encode(result).write(to: stem.appendingPathExtension("layout.json"))
        }
    }
}
