/// A node that several critical nodes rest on, and what they would lose without it.
package struct SinglePoint: Sendable, Equatable {
    package let node: Int
    /// How many of the other critical nodes rest on it, over any number of edges.
    package let dependents: Int
    /// How many of the other critical nodes reach no source at all but through it.
    package let cutOff: Int
    /// How many other nodes the critical nodes, all taken together, reach only through it.
    package let reachedOnlyThrough: Int

    package init(node: Int, dependents: Int, cutOff: Int, reachedOnlyThrough: Int) {
        self.node = node
        self.dependents = dependents
        self.cutOff = cutOff
        self.reachedOnlyThrough = reachedOnlyThrough
    }
}

extension Digraph {
    /// The nodes that at least `threshold` of the critical nodes rest on: those that would fail the most come first.
    ///
    /// Say that chatbot and summarizer are critical; both rest on a base model, which rests on a crawl, and the summarizer
    /// rests on a set of news, too:
    ///
    ///     chatbot → base → crawl
    ///     summarizer → base, summarizer → news
    ///
    /// For a threshold of 2 these are base and crawl. Both have 2 dependents. Without base, the chatbot reaches no source
    /// any more, the summarizer still reaches news: `cutOff` is 1. The crawl is reached only through base:
    /// `reachedOnlyThrough` is 1 for base and 0 for the crawl.
    ///
    /// Order: by `dependents`, `cutOff` and `reachedOnlyThrough`, the greatest first, then by number. A critical node is
    /// among the points where enough others rest on it. O((n + m) · (log n + c / 512)) for `c` critical nodes.
    ///
    /// - Parameter sources: where ways end, such as data of other parties; unless given, what rests on nothing, and the
    ///   nodes of cycles that rest on nothing else.
    package func singlePointsOfFailure(
        of critical: [Int], sources: [Int]? = nil, threshold: Int = 2
    ) -> [SinglePoint] {
        var isCritical = [Bool](repeating: false, count: nodeCount)
        for node in critical { isCritical[node] = true }
        let dependents = countsReached(.downstream, among: isCritical)
        let onlyThrough = dominators(from: critical, .upstream).countsBelow()
        let cutOff = dominators(from: sources ?? ultimateSources(), .downstream).countsBelow(among: isCritical)
        let points = (0..<nodeCount).filter { dependents[$0] >= max(threshold, 1) }.map {
            SinglePoint(
                node: $0, dependents: dependents[$0], cutOff: cutOff[$0], reachedOnlyThrough: onlyThrough[$0])
        }
        return points.sorted { first, second in
            let ours = (second.dependents, second.cutOff, second.reachedOnlyThrough, first.node)
            return ours < (first.dependents, first.cutOff, first.reachedOnlyThrough, second.node)
        }
    }

    /// The nodes that rest on nothing, or only on each other; O(n + m).
    package func ultimateSources() -> [Int] {
        let components = components()
        var isSource = [Bool](repeating: true, count: components.count)
        for edge in 0..<edgeCount {
            let ends = ends(of: edge)
            let from = components.component(of: ends.from)
            if from != components.component(of: ends.to) { isSource[from] = false }
        }
        return (0..<nodeCount).filter { isSource[components.component(of: $0)] }
    }
}
