import ByteOutput
import Mustache

/// A table whose columns a page chooses: `table.mustache`.
struct PageTable {
    struct Column {
        var label: String
        var isNumber = false
        /// Whether its cells say by themselves what they are, so that narrow screens need no label beside them.
        var isPlain = false

        init(_ label: String, isNumber: Bool = false, isPlain: Bool = false) {
            self.label = label
            self.isNumber = isNumber
            self.isPlain = isPlain
        }
    }

    enum Cell {
        case text(String)
        case html([UInt8])
        /// A day or state that is past its time.
        case late(String)
        /// A day, which stays on one line.
        case day(String)
        case none
    }

    static let shape: TemplateShape = .object([
        "head": .list(.object(["label": .text, "isNumber": .flag])),
        "rows": .list(
            .object([
                "anchor": .optional(.text),
                "cells": .list(
                    .object(["html": .html, "label": .optional(.text), "look": .optional(.text), "isHead": .flag])),
            ])),
        "more": .optional(.html),
    ])
    private static let rowNames = TemplateNames("anchor", "cells")
    private static let cellNames = TemplateNames("html", "label", "look", "isHead")

    /// The first is the head of each row.
    var columns: [Column]
    private(set) var rows: [TemplateValue] = []
    /// A sentence below the table about what it leaves out.
    var more: [UInt8]?

    init(_ columns: [Column]) { self.columns = columns }

    var isEmpty: Bool { rows.isEmpty }

    /// Adds a row of as many cells as there are columns.
    mutating func add(_ cells: [Cell], anchor: String? = nil) {
        let values = zip(columns, cells).enumerated().map { index, pair -> TemplateValue in
            let (column, cell) = pair
            var output = OutputBuffer()
            var look = column.isNumber ? ["number"] : []
            switch cell {
            case .text(let text): output.append(html: text)
            case .html(let html): output.append(html)
            case .late(let text):
                output.append(html: text)
                look.append("late")
            case .day(let text):
                output.append(html: text)
                look.append("date")
            case .none: break
            }
            return .object(
                TemplateObject(
                    PageTable.cellNames,
                    [
                        .html(output.take()), column.isPlain ? .absent : .text(column.label),
                        look.isEmpty ? .absent : .text(look.joined(separator: " ")), .flag(index == 0),
                    ]))
        }
        rows.append(
            .object(TemplateObject(PageTable.rowNames, [anchor.map { .text($0) } ?? .absent, .list(values)])))
    }

    var value: TemplateValue {
        .object([
            "head": .list(columns.map { .object(["label": .text($0.label), "isNumber": .flag($0.isNumber)]) }),
            "rows": .list(rows), "more": more.map { .html($0) } ?? .absent,
        ])
    }
}

/// A part of a page under a heading: words, and a table or a sentence where there is nothing: `sections.mustache`.
struct PageSection {
    static let shape: TemplateShape = .object([
        "anchor": .text, "title": .text, "help": .optional(.text), "words": .optional(.html),
        "table": .optional(PageTable.shape),
        "none": .optional(.text),
    ])

    var anchor: String
    var title: String
    var words: [UInt8]?
    var table: PageTable
    /// What is said where the table has no rows.
    var none: String
    /// Where in the glossary its word is explained.
    var help: String?

    init(
        _ anchor: String, _ title: String, help: String? = nil, words: String? = nil, _ table: PageTable, none: String
    ) {
        self.help = help
        self.anchor = anchor
        self.title = title
        self.words = words.map { text in
            var output = OutputBuffer()
            output.append(html: text)
            return output.take()
        }
        self.table = table
        self.none = none
    }

    var value: TemplateValue {
        .object([
            "anchor": .text(anchor), "title": .text(title), "help": help.map { .text($0) } ?? .absent,
            "words": words.map { .html($0) } ?? .absent,
            "table": table.isEmpty ? .absent : table.value, "none": table.isEmpty ? .text(none) : .absent,
        ])
    }

    /// The links to sections beside a page.
    static func contents(_ sections: [PageSection]) -> TemplateValue {
        .list(sections.map { .object(["href": .text("#" + $0.anchor), "label": .text($0.title)]) })
    }
    static let contentsShape: TemplateShape = .list(.object(["href": .text, "label": .text]))
}

/// Links of one page to records.
struct PageLinks {
    let catalog: Catalog
    let frame: PageFrame

    /// The title as a link; `fragment` is where on its page.
    func record(_ position: Int, to fragment: String = "") -> [UInt8] {
        var output = OutputBuffer(reserving: 96)
        write(record: position, to: fragment, into: &output)
        return output.take()
    }

    func write(record position: Int, to fragment: String = "", into output: inout OutputBuffer) {
        let record = catalog.registry.records[position]
        write(record.title, to: record.layout.pageStem + ".html" + fragment, into: &output)
    }

    /// The team as a link, or the person; empty where nobody is named.
    func owner(_ position: Int) -> [UInt8] {
        var output = OutputBuffer(reserving: 64)
        if let team = catalog.team(owning: position) {
            write(team.title, to: team.layout.pageStem + ".html", into: &output)
        } else if let name = catalog.ownerName(of: catalog.registry.records[position]) {
            output.append(html: name)
        } else {
            output.append("<span class=\"gap\">nobody</span>")
        }
        return output.take()
    }

    /// A number as a link to what it counts, at `path` below the site's root; blank where there is none.
    func count(_ number: Int, to path: String) -> PageTable.Cell {
        guard number > 0 else { return .none }
        var output = OutputBuffer()
        write(FieldNames.grouped(String(number)), to: path, into: &output)
        return .html(output.take())
    }

    /// A link to `path`, below the site's root.
    func write(_ text: String, to path: String, into output: inout OutputBuffer) {
        output.append("<a href=\"")
        output.append(html: frame.href(path))
        output.append("\">")
        output.append(html: text)
        output.append("</a>")
    }
}
