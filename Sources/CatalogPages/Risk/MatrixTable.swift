import Diagrams
import Mustache

/// Records by impact and likelihood: `risk-matrix.mustache`.
struct MatrixTable {
    /// Cells with so many records name them.
    private static let mostNames = 3

    /// One object, for a name that the page chooses.
    static let shape: TemplateShape = .object([
        "columns": .list(.text), "span": .text,
        "rows": .list(
            .object([
                "name": .text,
                "cells": .list(
                    .object([
                        "look": .text, "count": .optional(.text), "href": .text, "label": .text, "hasNames": .flag,
                        "names": .list(.object(["title": .text, "href": .text])),
                    ])),
            ])),
        "key": .list(.object(["look": .text, "name": .text])),
    ])

    var matrix: RiskMatrix
    var scale: ScoreScale
    /// The title and the address of each point.
    var names: [(title: String, href: String)]
    /// Such as "model" and "models".
    var nouns: (one: String, many: String)
    /// The list of what is in a cell.
    var href: (RiskMatrix.Cell) -> String

    var value: TemplateValue {
        .object([
            "columns": .list(scale.bands.map { .text($0.name) }), "span": .text(String(scale.bands.count)),
            "rows": .list(
                matrix.rows.map { cells in
                    let name = cells.first.map { scale.bands[$0.likelihood].name } ?? ""
                    return .object(["name": .text(name), "cells": .list(cells.map(value))])
                }),
            "key": .list(
                matrix.tiers.map { tier in
                    .object([
                        "look": .text(scale.bands[tier].look.rawValue), "name": .text(scale.bands[tier].name),
                    ])
                }),
        ])
    }

    private func value(_ cell: RiskMatrix.Cell) -> TemplateValue {
        let count = cell.points.count
        let fits = count <= MatrixTable.mostNames
        let label =
            "\(count) \(count == 1 ? nouns.one : nouns.many): impact \(scale.bands[cell.impact].name), "
            + "likelihood \(scale.bands[cell.likelihood].name)"
        return .object([
            "look": .text(scale.bands[cell.tier].look.rawValue),
            "count": count > 0 ? .text(String(count)) : .absent,
            "href": .text(count > 0 ? href(cell) : ""), "label": .text(label), "hasNames": .flag(fits && count > 0),
            "names": .list(
                (fits ? cell.points : []).map { point in
                    .object(["title": .text(names[point].title), "href": .text(names[point].href)])
                }),
        ])
    }
}
