import ByteOutput

/// One score on a scale whose tiers are named below it: before controls, after them, and with what lineage adds.
///
/// Each score has a line of its own, a shape of its own and its word beside it; so none hides another, and it reads at
/// 280 pixels as at 700. Looks come from the classes `gauge`, `band`, those of tiers, `inherent`, `own`, `effective`,
/// `range`, `name`, `minor` and `mark`; the page has the symbols of the tiers' marks.
package struct ScoreGauge: Sendable {
    /// Words of the marks; short, since they stand beside them.
    package struct Words: Sendable {
        package var inherent = "before controls"
        package var own = "own"
        package var effective = "effective"
        package var lowest = "lowest"
        package var highest = "highest"

        package init() {}
    }

    package let scale: ScoreScale
    package let inherent: Int?
    package let own: Int?
    package let effective: Int
    /// The lowest and the highest that it could be; the lower one first.
    package let interval: (lowest: Int, highest: Int)?
    package var words = Words()

    /// Scores beyond the ends of the scale are at its ends; an interval without length is none.
    package init(
        scale: ScoreScale, inherent: Int?, own: Int?, effective: Int, interval: (lowest: Int, highest: Int)? = nil
    ) {
        self.scale = scale
        self.inherent = inherent.map(ScoreScale.clamped)
        self.own = own.map(ScoreScale.clamped)
        self.effective = ScoreScale.clamped(effective)
        let ends = interval.map { (ScoreScale.clamped($0.lowest), ScoreScale.clamped($0.highest)) }
        self.interval = ends.flatMap { $0.0 == $0.1 ? nil : (min($0.0, $0.1), max($0.0, $0.1)) }
    }

    /// All that is drawn, such as "52.00 of 100, high; before controls 64.00, own 40.00; lowest 45.00, highest 71.50".
    package var summary: String {
        let name = scale.bands[scale.band(of: effective)].name
        var text = ScoreScale.words(effective) + " of 100" + (name.isEmpty ? "" : ", " + name)
        let parts = [inherent.map { (words.inherent, $0) }, own.map { (words.own, $0) }].compactMap { $0 }
        if !parts.isEmpty { text += "; " + parts.map { $0.0 + " " + ScoreScale.words($0.1) }.joined(separator: ", ") }
        if let interval { text += "; " + intervalWords(interval) }
        return text
    }

    private func intervalWords(_ interval: (lowest: Int, highest: Int)) -> String {
        "\(words.lowest) \(ScoreScale.words(interval.lowest)), \(words.highest) \(ScoreScale.words(interval.highest))"
    }

    /// Writes it as an `<svg>` as wide as its place.
    package func write(label: DiagramLabel, into output: inout OutputBuffer) {
        let lanes =
            [
                inherent.map { Lane(score: $0, word: words.inherent, shape: .inherent) },
                own.map { Lane(score: $0, word: words.own, shape: .own) },
                Lane(score: effective, word: words.effective, shape: .effective),
            ].compactMap { $0 }
        let laneHeight = 24
        let floor = 4 + laneHeight * lanes.count + (interval == nil ? 4 : 32)
        let names = BandNames(scale)
        output.append(
            "<svg class=\"gauge\" width=\"100%\" height=\"\(floor + 22 + names.lines * 16)\" font-size=\"13\"")
        output.append(label)
        output.append(">\n")
        for (place, band) in scale.bands.enumerated() {
            output.append("<rect class=\"band \(band.look.rawValue)\" x=\"")
            output.append(share: band.from)
            output.append("\" width=\"")
            output.append(share: scale.end(of: place) - band.from)
            output.append("\" height=\"\(floor)\"/>")
        }
        output.append("\n<line class=\"effective\" x1=\"")
        output.append(share: effective)
        output.append("\" x2=\"")
        output.append(share: effective)
        output.append(
            "\" y1=\"\(4 + laneHeight * lanes.count - laneHeight / 2)\" y2=\"\(interval == nil ? floor : floor - 26)\"/>\n"
        )
        for (place, lane) in lanes.enumerated() {
            lane.write(y: 4 + laneHeight * place + laneHeight / 2, scale, into: &output)
        }
        if let interval { write(interval, y: 4 + laneHeight * lanes.count, into: &output) }
        output.append("<g class=\"minor\">")
        scale.writeNumbers(y: floor + 16, into: &output)
        output.append("</g>\n")
        names.write(y: floor + 16, chosen: scale.band(of: effective), into: &output)
        output.append("</svg>\n")
    }

    /// A thin band with its ends, and below it the two numbers, kept within the drawing.
    private func write(_ interval: (lowest: Int, highest: Int), y: Int, into output: inout OutputBuffer) {
        output.append("<g class=\"range\"><rect x=\"")
        output.append(share: interval.lowest)
        output.append("\" width=\"")
        output.append(share: interval.highest - interval.lowest)
        output.append("\" y=\"\(y + 2)\" height=\"4\"/>")
        for end in [interval.lowest, interval.highest] {
            output.append("<line x1=\"")
            output.append(share: end)
            output.append("\" x2=\"")
            output.append(share: end)
            output.append("\" y1=\"\(y)\" y2=\"\(y + 8)\"/>")
        }
        let middle = (interval.lowest + interval.highest) / 2
        output.append("</g>")
        let text = LabelText(intervalWords(interval), size: 13, limit: 270)
        ScoreGauge.writeText(text.shown, at: middle, y: y + 23, edge: 3_500, into: &output)
        output.append("\n")
    }

    /// Writes a text around `score`; nearer to an end than `edge` it begins or ends there.
    fileprivate static func writeText(
        _ text: String, at score: Int, y: Int, edge: Int, isChosen: Bool = false, into output: inout OutputBuffer
    ) {
        let anchor: (share: Int, word: StaticString) =
            score < edge
            ? (0, "start") : score > ScoreScale.highest - edge ? (ScoreScale.highest, "end") : (score, "middle")
        output.append("<text x=\"")
        output.append(share: anchor.share)
        output.append("\" y=\"\(y)\" text-anchor=\"")
        output.append(anchor.word)
        output.append(isChosen ? "\" font-weight=\"600\">" : "\">")
        output.append(html: text)
        output.append("</text>")
    }
}

/// A score's mark and its word, on a line of their own.
private struct Lane {
    enum Shape: String {
        case inherent, own, effective
    }

    var score: Int
    var word: String
    var shape: Shape

    func write(y: Int, _ scale: ScoreScale, into output: inout OutputBuffer) {
        output.append("<svg class=\"at \(shape.rawValue)")
        if shape == .effective { output.append(" \(scale.bands[scale.band(of: score)].look.rawValue)") }
        output.append("\" x=\"")
        output.append(share: score)
        output.append("\" y=\"\(y)\">")
        switch shape {
        case .inherent: output.append("<path d=\"M0-7l7 7l-7 7l-7-7z\"/>")
        case .own, .effective: output.append("<circle r=\"6\"/>")
        }
        let number = ScoreScale.words(score)
        // The word may be long; the number is always there.
        let text = LabelText(word, size: 13, limit: 108).shown
        output.append(
            score > ScoreScale.highest / 2 ? "<text x=\"-12\" y=\"5\" text-anchor=\"end\">" : "<text x=\"12\" y=\"5\">")
        output.append(html: text)
        output.append(" <tspan font-weight=\"600\">")
        output.append(number)
        output.append("</tspan></text></svg>\n")
    }
}

/// The names of tiers under their bands, those of narrow bands on two lines by turns.
private struct BandNames {
    private var places: [(band: Int, middle: Int, line: Int, isNarrow: Bool)] = []
    private(set) var lines = 1
    private let scale: ScoreScale

    init(_ scale: ScoreScale) {
        self.scale = scale
        for band in scale.bands.indices {
            let width = scale.end(of: band) - scale.bands[band].from
            let isNarrow = width < 2_200
            let previous = places.last
            let isClose = previous.map { $0.line == 0 && ($0.isNarrow || isNarrow) } ?? false
            if isClose { lines = 2 }
            places.append((band, scale.bands[band].from + width / 2, isClose ? 1 : 0, isNarrow))
        }
    }

    func write(y: Int, chosen: Int, into output: inout OutputBuffer) {
        for place in places {
            let band = scale.bands[place.band]
            output.append("<g class=\"name \(band.look.rawValue)\">")
            // A narrow band has no room between its numbers.
            if !place.isNarrow {
                output.append("<svg class=\"at\" x=\"")
                output.append(share: place.middle)
                output.append(
                    "\" y=\"\(y - 5)\"><use class=\"mark\" href=\"#i-\(band.look.rawValue)\"")
                output.append(" x=\"-6\" y=\"-6\" width=\"12\" height=\"12\"/></svg>")
            }
            let text = LabelText(band.name, size: 13, isBold: true, limit: place.isNarrow ? 100 : 84)
            ScoreGauge.writeText(
                text.shown, at: place.middle, y: y + 16 + place.line * 16, edge: 800, isChosen: place.band == chosen,
                into: &output)
            output.append("</g>\n")
        }
    }
}
