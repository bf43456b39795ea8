import ByteOutput
import Diagnostics
import Mustache
import Records
import SourceText
import Vocabulary

/// The first page: what is here, and what needs attention.
struct HomePage {
    static let shape: TemplateObjectShape = [
        "description": .optional(.text), "total": .text, "hasRecords": .flag,
        "attention": .list(.object(["severity": .text, "text": .text, "href": .text])), "hasAttention": .flag,
        "kinds": .list(.object(["href": .text, "title": .text, "count": .text, "about": .text])),
        "stages": .list(.text),
        "stageRows": .list(.object(["title": .text, "cells": .list(.object(["count": .optional(.text)]))])),
        "shared": .list(.object(["html": .html, "words": .text])), "hasShared": .flag,
    ]
    static let stageOrder = ["concept", "exploration", "validation", "staging", "production", "deprecated", "retired"]

    private let catalog: Catalog

    init(_ catalog: Catalog) { self.catalog = catalog }

    func render(_ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: "index.html", title: catalog.registry.configuration.title, section: "", hasTwin: true)
        let attention = HomePage.attention(catalog)
        let shared = sharedAssets()
        let stageRows = [Kind.model, .dataset, .service].filter { catalog.count($0) > 0 }.map(stageRow)
        let values: [(String, TemplateValue)] = [
            ("description", catalog.registry.configuration.description.map { .text($0) } ?? .absent),
            ("total", .text(total)), ("hasRecords", .flag(!catalog.registry.records.isEmpty)),
            (
                "attention",
                .list(
                    attention.map { item in
                        .object([
                            "severity": .text(item.severity.rawValue), "text": .text(item.text),
                            "href": .text(item.path),
                        ])
                    })
            ),
            ("hasAttention", .flag(!attention.isEmpty)),
            (
                "kinds",
                .list(
                    catalog.kinds.map { kind, positions in
                        .object([
                            "href": .text(kind.folder + "/index.html"), "title": .text(kind.pluralTitle),
                            "count": .text(String(positions.count)), "about": .text(kind.summary),
                        ])
                    })
            ),
            ("stages", .list(HomePage.stageOrder.map { .text($0) })), ("stageRows", .list(stageRows)),
            ("shared", .list(shared)), ("hasShared", .flag(!shared.isEmpty)),
        ]
        var output = OutputBuffer(reserving: 16_384)
        template.render(.object(frame.values(catalog).adding(values)), into: &output)
        return output.take()
    }

    private var total: String {
        let parts = catalog.kinds.prefix(3).map { kind, positions in
            positions.count == 1 ? "1 \(kind.noun)" : "\(positions.count) \(kind.pluralNoun)"
        }
        let rest = catalog.kinds.dropFirst(3).reduce(0) { $0 + $1.positions.count }
        return parts.joined(separator: ", ") + (rest > 0 ? " and \(rest) other records" : "")
    }

    // MARK: Attention

    /// What somebody should look at first, most urgent first: a sentence and where it leads, below the site's root.
    static func attention(_ catalog: Catalog) -> [(severity: Severity, text: String, path: String)] {
        var items: [(Severity, String, String)] = []
        func add(_ severity: Severity, _ positions: [Int], _ one: String, _ many: (Int) -> String) {
            guard let first = positions.first else { return }
            let record = catalog.registry.records[first]
            if positions.count == 1 {
                items.append((severity, "\(record.title) \(one)", record.layout.pageStem + ".html"))
            } else {
                items.append((severity, many(positions.count), "quality/index.html"))
            }
        }
        let records = catalog.registry.records
        add(.error, records.indices.filter { records[$0].frontMatter.isBroken }, "has front matter that cannot be read")
        {
            "\($0) cards have front matter that cannot be read"
        }
        add(
            .error, records.indices.filter { isLive(records[$0]) && records[$0].owner == nil },
            "is in production without an owner"
        ) {
            "\($0) records are in production without an owner"
        }
        add(.warning, restingOnWithdrawn(catalog), "is in production and rests on something deprecated or retired") {
            "\($0) records in production rest on something deprecated or retired"
        }
        add(
            .warning,
            records.indices.filter {
                isLive(records[$0]) && catalog.worstSeverity(of: $0) == .error && !records[$0].frontMatter.isBroken
            },
            "is in production and its card has errors"
        ) { "\($0) records in production have cards with errors" }
        let errors = catalog.count(.error)
        let warnings = catalog.count(.warning)
        if errors > 0 {
            items.append(
                (.error, errors == 1 ? "1 error in the cards" : "\(errors) errors in the cards", "quality/index.html"))
        }
        if warnings > 0 {
            items.append(
                (
                    .warning, warnings == 1 ? "1 warning about the cards" : "\(warnings) warnings about the cards",
                    "quality/index.html"
                ))
        }
        return items
    }

    private static func isLive(_ record: Record) -> Bool { record.kind != .team && record.stage == "production" }

    private static func restingOnWithdrawn(_ catalog: Catalog) -> [Int] {
        let records = catalog.registry.records
        return records.indices.filter { position in
            isLive(records[position])
                && catalog.registry.outgoing[position].contains { link in
                    guard link.use.relation.isDependency, case .record(let target) = link.target else { return false }
                    return ["deprecated", "retired"].contains(records[target].stage)
                }
        }
    }

    // MARK: Tables

    private func stageRow(_ kind: Kind) -> TemplateValue {
        var counts: [String: Int] = [:]
        for position in catalog.kinds.first(where: { $0.kind == kind })?.positions ?? [] {
            if let stage = catalog.registry.records[position].stage { counts[stage, default: 0] += 1 }
        }
        return .object([
            "title": .text(kind.pluralTitle),
            "cells": .list(
                HomePage.stageOrder.map { stage in
                    .object(["count": counts[stage].map { .text(String($0)) } ?? .absent])
                }),
        ])
    }

    /// The ten records and outside assets that most others rest on.
    private func sharedAssets() -> [TemplateValue] {
        var counts: [Link.Target: Int] = [:]
        for links in catalog.registry.outgoing {
            // A record that names another twice rests on it once.
            for target in Set(links.lazy.filter { $0.use.relation.isDependency }.map(\.target)) {
                counts[target, default: 0] += 1
            }
        }
        let named = counts.filter { $0.value > 1 }.map { target, count in
            (name: name(target), target: target, count: count)
        }
        let top = named.sorted { $0.count == $1.count ? $0.name.precedesByBytes($1.name) : $0.count > $1.count }.prefix(
            10)
        return top.map { entry in
            var output = OutputBuffer()
            switch entry.target {
            case .record(let position):
                output.append("<a href=\"")
                output.append(html: catalog.registry.records[position].layout.pageStem + ".html")
                output.append("\">")
                output.append(html: entry.name)
                output.append("</a>")
            case .external(let position): ExternalAddress.write(catalog.registry.externals[position], into: &output)
            }
            return .object(["html": .html(output.take()), "words": .text("\(entry.count) records rest on it")])
        }
    }

    private func name(_ target: Link.Target) -> String {
        switch target {
        case .record(let position): catalog.registry.records[position].title
        case .external(let position): catalog.registry.externals[position].text
        }
    }
}
