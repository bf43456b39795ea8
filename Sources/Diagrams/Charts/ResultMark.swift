import ByteOutput

/// A measured value with the interval that it lies in and the limits that are set for it.
package struct ResultMark: Sendable {
    /// On which side of its limits a value lies.
    package enum Miss: String, Sendable {
        case low = "too low"
        case high = "too high"
    }

    package let value: Double
    /// The lower bound first.
    package let interval: (lowest: Double, highest: Double)?
    package let least: Double?
    package let most: Double?

    /// nil where the value is no number that can be drawn; so are its interval and its limits left out.
    package init?(value: Double?, interval: [Double] = [], least: Double? = nil, most: Double? = nil) {
        guard let value, value.isFinite else { return nil }
        self.value = value
        self.interval =
            interval.count == 2 && interval.allSatisfy(\.isFinite)
            ? (min(interval[0], interval[1]), max(interval[0], interval[1])) : nil
        self.least = least.flatMap { $0.isFinite ? $0 : nil }
        self.most = most.flatMap { $0.isFinite ? $0 : nil }
    }

    package var miss: Miss? {
        if let least, value < least { return .low }
        if let most, value > most { return .high }
        return nil
    }

    fileprivate var limits: [Double] { [least, most].compactMap { $0 } }

    fileprivate var numbers: [Double] {
        [value] + (interval.map { [$0.lowest, $0.highest] } ?? []) + limits
    }
}

/// From the lowest to the highest number of marks that share a scale, with some room at either end.
package struct ResultScale: Sendable {
    private let lowest: Double
    private let span: Double

    /// nil where there are no marks, or nothing tells them apart, so that a drawing would say nothing.
    package init?(_ marks: [ResultMark]) {
        let numbers = marks.flatMap(\.numbers)
        guard let lowest = numbers.min(), let highest = numbers.max() else { return nil }
        self.lowest = lowest
        // Halves, since a span may be more than the largest number there is.
        span = highest / 2 - lowest / 2
        if span <= 0 { return nil }
    }

    /// Where a number lies, in basis points of the width.
    func place(_ number: Double) -> Int {
        500 + Int(((number / 2 - lowest / 2) / span * 9_000).rounded())
    }

    /// Writes a dot for the value, a line for its interval, and a tick for each limit, 120 by 14.
    ///
    /// The same numbers stand beside it. Looks come from the classes `measure`, `missed`, `track`, `limit`.
    package func write(_ mark: ResultMark, into output: inout OutputBuffer) {
        output.append(mark.miss == nil ? "<svg class=\"measure\"" : "<svg class=\"measure missed\"")
        output.append(
            " width=\"120\" height=\"14\" aria-hidden=\"true\"><line class=\"track\" x2=\"100%\" y1=\"7\" y2=\"7\"/>")
        if let interval = mark.interval {
            output.append(line: nil, from: place(interval.lowest), to: place(interval.highest), y: 7, 7)
        }
        output.append("<circle cx=\"")
        output.append(share: place(mark.value))
        output.append("\" cy=\"7\" r=\"3.5\"/>")
        for limit in mark.limits { output.append(line: "limit", from: place(limit), to: place(limit), y: 1, 13) }
        output.append("</svg>")
    }
}
