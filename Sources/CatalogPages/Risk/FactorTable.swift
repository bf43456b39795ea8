import ByteOutput
import Diagrams
import Mustache

/// Factors as bars on one scale, which are also the rows of a table: `factor-bars.mustache`.
struct FactorTable {
    struct Row {
        var name: String
        /// Where the factor is explained.
        var href: String?
        /// Such as "weight 18".
        var note: String?
        /// nil where the factor is no part of the score.
        var bar: ScoreBar?
    }

    /// One object, for a name that the page chooses.
    static let shape: TemplateShape = .object([
        "axis": .html,
        "rows": .list(
            .object([
                "name": .text, "href": .optional(.text), "note": .optional(.text),
                "bar": .optional(
                    .object([
                        "html": .html, "inherent": .text, "own": .text, "added": .optional(.text), "score": .text,
                        "look": .text, "tier": .text,
                    ])),
            ])),
    ])

    var scale: ScoreScale
    var rows: [Row]

    var value: TemplateValue {
        var axis = OutputBuffer()
        scale.writeAxis(into: &axis)
        return .object(["axis": .html(axis.take()), "rows": .list(rows.map(value))])
    }

    private func value(_ row: Row) -> TemplateValue {
        .object([
            "name": .text(row.name), "href": row.href.map { .text($0) } ?? .absent,
            "note": row.note.map { .text($0) } ?? .absent, "bar": row.bar.map(value) ?? .absent,
        ])
    }

    private func value(_ bar: ScoreBar) -> TemplateValue {
        // The row has the same numbers in words.
        var html = OutputBuffer(reserving: 512)
        bar.write(on: scale, as: .wide, label: .hidden, into: &html)
        let added = bar.effective - bar.own
        return .object([
            "html": .html(html.take()), "inherent": .text(ScoreScale.words(bar.inherent ?? bar.own)),
            "own": .text(ScoreScale.words(bar.own)),
            "added": added > 0 ? .text("+" + ScoreScale.words(added)) : .absent,
            "score": .text(ScoreScale.words(bar.effective)), "look": .text(bar.look.rawValue),
            "tier": .text(scale.bands[scale.band(of: bar.effective)].name),
        ])
    }
}
