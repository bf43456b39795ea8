import ByteOutput

/// A score as a bar on a scale from 0 to 100: what is the node's own, and what lineage adds to it.
///
/// It is as wide as its place, whatever that is, since all lengths along it are shares; so nothing is stretched. Looks
/// come from the classes `bar`, `slim`, those of tiers, `track`, `bound`, `own`, `added`, `before` and `reduced`.
package struct ScoreBar: Sendable {
    package enum Form: Sendable {
        /// As wide as the place it stands in, below `ScoreScale.writeAxis(into:)`, which has its ground. The style sheet
        /// says how high it is.
        case wide
        /// 96 by 10, for rows of a ranking.
        case small
    }

    /// Before controls; drawn where it is above `own`.
    package let inherent: Int?
    package let own: Int
    /// Never below `own`.
    package let effective: Int
    package let look: TierLook

    /// Scores beyond the ends of the scale are at its ends.
    package init(inherent: Int? = nil, own: Int, effective: Int, look: TierLook) {
        self.inherent = inherent.map(ScoreScale.clamped)
        self.own = ScoreScale.clamped(own)
        self.effective = max(ScoreScale.clamped(effective), self.own)
        self.look = look
    }

    /// What the bar says, such as "52.00 of 100: own 40.00, inherited 12.00 more; 64.00 before controls".
    package var summary: String {
        var text = ScoreScale.words(effective) + " of 100"
        if effective > own {
            text += ": own \(ScoreScale.words(own)), inherited \(ScoreScale.words(effective - own)) more"
        }
        if let inherent, inherent > own { text += "; \(ScoreScale.words(inherent)) before controls" }
        return text
    }

    /// Writes the bar as an `<svg>`; `.hidden` where the same numbers stand beside it.
    package func write(
        on scale: ScoreScale, as form: Form, label: DiagramLabel, into output: inout OutputBuffer
    ) {
        let (height, top) = form == .wide ? (16, 4) : (10, 1)
        output.append("<svg class=\"bar \(look.rawValue)")
        output.append(form == .wide ? "\"" : " slim\" width=\"96\" height=\"10\"")
        output.append(label)
        output.append(">")
        switch form {
        case .wide: output.append("<use href=\"#s-scale\"/>")
        case .small: scale.writeGround(top, height, into: &output)
        }
        if own > 0 {
            output.append("<rect class=\"own\" width=\"")
            output.append(share: own)
            output.append("\" y=\"\(top)\" height=\"8\"/>")
        }
        if effective > own { writeAdded(top, into: &output) }
        if let inherent, inherent > own {
            if inherent > effective {
                output.append(line: "reduced", from: effective, to: inherent, y: top + 4, top + 4)
            }
            output.append(line: "before", from: inherent, to: inherent, y: top - 2, top + 10)
        }
        output.append("</svg>")
    }

    /// An outline with strokes across: dashes of a wide line, which need no pattern and take the colour of the bar.
    private func writeAdded(_ top: Int, into output: inout OutputBuffer) {
        output.append("<g class=\"added\"><rect x=\"")
        output.append(share: own)
        output.append("\" width=\"")
        output.append(share: effective - own)
        output.append("\" y=\"\(top)\" height=\"8\"/>")
        output.append(line: nil, from: own, to: effective, y: top + 4, top + 4)
        output.append("</g>")
    }
}

extension ScoreScale {
    /// Writes the numbers at the ends and where tiers begin, to stand above or below bars of the same width.
    ///
    /// A number that would touch the one before it is left out; those who hear the page have the names of tiers. With
    /// it comes the ground of the bars, once for all of them, under the id `s-scale`: a page has one axis.
    package func writeAxis(into output: inout OutputBuffer) {
        output.append("<svg class=\"axis\" width=\"100%\" height=\"16\" aria-hidden=\"true\"><defs><g id=\"s-scale\">")
        writeGround(4, 16, into: &output)
        output.append("</g></defs>")
        writeNumbers(y: 13, into: &output)
        output.append("</svg>")
    }

    /// What all bars on the scale begin with: the whole length, and where tiers begin.
    fileprivate func writeGround(_ top: Int, _ height: Int, into output: inout OutputBuffer) {
        output.append("<rect class=\"track\" width=\"100%\" y=\"\(top)\" height=\"8\"/>")
        for band in bands where band.from > 0 {
            output.append(line: "bound", from: band.from, to: band.from, y: 0, height)
        }
    }

    func writeNumbers(y: Int, into output: inout OutputBuffer) {
        // Half a number on either side, of a drawing of 240 pixels.
        let room = 1_000
        var last = 0
        writeNumber(0, y, into: &output)
        for band in bands where band.from >= last + room && band.from <= ScoreScale.highest - room {
            writeNumber(band.from, y, into: &output)
            last = band.from
        }
        writeNumber(ScoreScale.highest, y, into: &output)
    }

    private func writeNumber(_ score: Int, _ y: Int, into output: inout OutputBuffer) {
        output.append("<text x=\"")
        output.append(share: score)
        output.append("\" y=\"\(y)\"")
        if score > 0 {
            output.append(score == ScoreScale.highest ? " text-anchor=\"end\">" : " text-anchor=\"middle\">")
        } else {
            output.append(">")
        }
        output.append(ScoreScale.short(score))
        output.append("</text>")
    }
}
