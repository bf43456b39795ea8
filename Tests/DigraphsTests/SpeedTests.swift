import Digraphs
import Foundation
import TestSupport
import Testing

/// Figures for release builds: `MUSTER_SPEED=1 swift test -c release --filter DigraphsTests.SpeedTests`.
@Suite struct SpeedTests {
    @Test("The time for graphs of 10,000 and 100,000 nodes is printed where MUSTER_SPEED is set")
    func speed() {
        guard ProcessInfo.processInfo.environment["MUSTER_SPEED"] != nil else { return }
        print("graph of 4 edges a node: each line is the median of 5 for 10,000 nodes, then for 100,000, in ms")
        for (name, isAcyclic) in [("acyclic", true), ("with cycles", false)] {
            let small = figures(nodes: 10_000, isAcyclic: isAcyclic)
            let large = figures(nodes: 100_000, isAcyclic: isAcyclic)
            for (first, second) in zip(small, large) {
                let times = String(format: "%9.2f %9.2f, %5.1f-fold", first.time, second.time, second.time / first.time)
                print("\(name), \(first.name): \(times)")
            }
        }
    }

    private func figures(nodes: Int, isAcyclic: Bool) -> [(name: String, time: Double)] {
        var random = SeededRandom(10)
        let edges = (0..<(4 * nodes)).compactMap { edge -> (from: Int32, to: Int32)? in
            let from = edge / 4
            // Lower nodes, near ones mostly; and one edge of fifty back.
            let span = edge % 4 == 0 ? from : min(from, 500)
            let to = span == 0 ? from : from - 1 - Int.random(in: 0..<span, using: &random)
            if !isAcyclic, edge % 50 == 0 { return (Int32(to), Int32(from)) }
            return to == from ? nil : (Int32(from), Int32(to))
        }
        let graph = Digraph(nodeCount: nodes, edges: edges)
        let critical = Array(stride(from: nodes - 1, through: 0, by: -20))
        var found = 0
        let isMarked = (0..<nodes).map { $0 % 20 == 0 }
        let figures = [
            figure("build") { found += Digraph(nodeCount: nodes, edges: edges).edgeCount },
            figure("depth 3 from every node") {
                var finder = ReachFinder(graph)
                for node in 0..<nodes { found += finder.reach(from: [node], .upstream, depth: 3).visits.count }
            },
            figure("whole reach of one node") { found += graph.reach(from: [nodes - 1], .upstream).visits.count },
            figure("all closure counts") { found += graph.countsReached(.upstream)[nodes - 1] },
            figure("closure counts among a twentieth") {
                found += graph.countsReached(.downstream, among: isMarked)[0]
            },
            figure("components") { found += graph.components().count },
            figure("cycles") { found += graph.cycles().count },
            figure("layers") { found += graph.layers()[0] },
            figure("dominators from a twentieth") {
                found += graph.dominators(from: critical, .upstream).countsBelow()[0]
            },
            figure("single points of a twentieth") { found += graph.singlePointsOfFailure(of: critical).count },
        ]
        print("\(nodes) nodes: peak of \(peakMemory() / 1024) MiB so far", found)
        return figures
    }

    private func figure(_ name: String, _ work: () -> Void) -> (name: String, time: Double) {
        let times = (0..<5).map { _ in ContinuousClock().measure(work) / .milliseconds(1) }
        return (name, times.sorted()[2])
    }

    /// The largest resident size up to now, in KiB.
    private func peakMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}
