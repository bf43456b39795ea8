import ByteOutput

/// How a tier looks: the class of its colours, and the mark whose symbol is `i-` and the same word.
package enum TierLook: String, Sendable, CaseIterable {
    case low, moderate, high, critical, unassessed

    /// The look of a tier by its place, from the lowest: four looks for however many there are.
    package static func of(_ tier: Int, among count: Int) -> TierLook {
        let looks: [TierLook] = [.low, .moderate, .high, .critical]
        guard count > 1 else { return .low }
        let place = min(max(tier, 0), count - 1)
        return looks[(place * 3 + (count - 1) / 2) / (count - 1)]
    }
}

/// Scores from 0 to 10,000 basis points, cut into tiers.
package struct ScoreScale: Sendable {
    package static let highest = 10_000

    package struct Band: Sendable {
        /// The lowest score in it.
        package var from: Int
        package var name: String
        package var look: TierLook

        package init(from: Int, name: String, look: TierLook) {
            self.from = from
            self.name = name
            self.look = look
        }
    }

    /// From the lowest; the first begins at 0.
    package let bands: [Band]

    /// Bands in any order; of those that begin at the same score the last one counts.
    package init(_ bands: [Band]) {
        var sorted: [Band] = []
        for var band in bands.enumerated().sorted(by: { ($0.1.from, $0.0) < ($1.1.from, $1.0) }).map(\.1) {
            band.from = sorted.isEmpty ? 0 : ScoreScale.clamped(band.from)
            if sorted.last?.from == band.from { sorted.removeLast() }
            sorted.append(band)
        }
        self.bands = sorted.isEmpty ? [Band(from: 0, name: "", look: .unassessed)] : sorted
    }

    package func band(of score: Int) -> Int { bands.lastIndex { $0.from <= score } ?? 0 }

    /// Where a band ends and the next one begins.
    package func end(of band: Int) -> Int { band + 1 < bands.count ? bands[band + 1].from : ScoreScale.highest }

    package static func clamped(_ score: Int) -> Int { min(max(score, 0), highest) }

    /// Points with two places, such as `7.05`.
    package static func words(_ score: Int) -> String {
        let rest = score.magnitude % 100
        return "\(score < 0 ? "\u{2212}" : "")\(score.magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Points without places where there are none to write, as on an axis.
    static func short(_ score: Int) -> String { score % 100 == 0 ? String(score / 100) : words(score) }
}

extension OutputBuffer {
    /// Appends a length along the scale, as a share of the drawing's width.
    mutating func append(share score: Int) {
        let score = ScoreScale.clamped(score)
        append(score / 100)
        if score % 100 != 0 {
            append(byte: 0x2E)
            append(byte: 0x30 + UInt8(score % 100 / 10))
            if score % 10 != 0 { append(byte: 0x30 + UInt8(score % 10)) }
        }
        append(byte: 0x25)
    }

    /// Appends a line between places in basis points of the width.
    mutating func append(line name: StaticString?, from: Int, to: Int, y start: Int, _ end: Int) {
        append("<line")
        if let name {
            append(" class=\"")
            append(name)
            append("\"")
        }
        append(" x1=\"")
        append(share: from)
        append("\" x2=\"")
        append(share: to)
        append("\" y1=\"\(start)\" y2=\"\(end)\"/>")
    }

    /// Appends ` role`, and what the drawing says to those who do not see it.
    mutating func append(_ label: DiagramLabel) {
        switch label {
        case .labelledBy(let id):
            append(" role=\"img\" aria-labelledby=\"")
            append(html: LabelText.cleaned(id))
            append("\"")
        case .text(let text):
            append(" role=\"img\" aria-label=\"")
            append(html: LabelText.cleaned(text))
            append("\"")
        case .hidden: append(" aria-hidden=\"true\"")
        }
    }
}
