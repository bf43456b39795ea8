import ByteOutput
import Records
import RegistryRisk
import RiskAssessment
import SearchIndex
import SourceText

/// What the page that compares records loads of each, as parts of the search index: facts that decide, risk, results.
///
/// docs/search-index.md has the format. Titles, stages and owners stand in the rows that lists load.
package struct ComparisonParts: Sendable {
    /// Records of one part: a page loads two to four parts.
    private static let size = 16
    /// How many parts one thread makes before it takes the next.
    private static let run = 16
    /// A longer value is left to the command and to the record's own page.
    private static let longest = 200
    private static let mostResults = 24
    /// Of the rows that every comparison begins with, those that no row of a list has.
    private static let first: [(name: String, label: String)] = [
        ("version", "Version"), ("license", "License"), ("tags", "Tags"), ("errors", "Errors found"),
        ("warnings", "Warnings found"), ("notes", "Notes found"), ("open_findings", "Open findings of reviews"),
    ]
    /// Those of `first` that are counts, and are left out where there is nothing to count.
    private static let counts = 3...6
    /// Fields whose whole words are few, and tell records apart.
    private static let facts = [
        "purpose", "autonomy.level", "exposure", "data_protection.level", "confidentiality", "type", "origin",
        "provider", "pipeline_tag", "library_name", "architecture.name", "architecture.parameters", "environment",
        "regulation.eu_ai_act.class", "regulation.materiality", "severity", "review.next",
    ]

    private let catalog: Catalog
    /// The facts that are there, by their labels.
    private let labels: [String]
    private let places: [UTF8Key: Int]
    private let fields: Set<UTF8Key>

    package init(_ catalog: Catalog) {
        self.catalog = catalog
        var table = ComparisonParts.first
        table += ComparisonParts.facts.map { name in
            (name, name.split(separator: ".").map { FieldNames.label(String($0)) }.joined(separator: ": "))
        }
        // A registry's own fields are there to tell its records apart.
        table += catalog.registry.schema.extensions.map { ($0.field.name, FieldNames.label($0.field.name)) }
        labels = table.map(\.label)
        places = Dictionary(table.enumerated().map { (UTF8Key($1.name), $0) }) { first, _ in first }
        fields = Set(
            table.dropFirst(ComparisonParts.first.count).map { entry in
                UTF8Key(entry.name.split(separator: ".").first.map { String($0) } ?? entry.name)
            } + catalog.registry.schema.extensions.map { UTF8Key($0.field.name) })
    }

    /// Hands over all parts, and gives their hashes in an order that never changes.
    package func write(
        _ runner: some PieceRunner, _ put: @escaping @Sendable (SearchPart) throws -> Void
    ) throws -> [UInt64] {
        let count = (catalog.registry.records.count + ComparisonParts.size - 1) / ComparisonParts.size
        let runs = (count + ComparisonParts.run - 1) / ComparisonParts.run
        let hashes = runner.results(runs) { run in
            Result { () throws -> [UInt64] in
                let numbers = run * ComparisonParts.run..<min(count, (run + 1) * ComparisonParts.run)
                return try numbers.map { number in
                    let part = part(number)
                    try put(part)
                    return part.hash
                }
            }
        }
        let head = head
        try put(head)
        return try hashes.flatMap { try $0.get() } + [head.hash]
    }

    private func part(_ number: Int) -> SearchPart {
        let all = catalog.registry.records.count
        let start = number * ComparisonParts.size
        return SearchPart.json("x/\(number)") { json in
            json.array { json in
                for position in start..<min(all, start + ComparisonParts.size) {
                    json.array { json in
                        writeFacts(position, &json)
                        writeRisk(position, &json)
                        writeResults(position, &json)
                    }
                }
            }
        }
    }

    /// `[label, text, …]`, a label by its place in the head.
    private func writeFacts(_ position: Int, _ json: inout JSONWriter) {
        let overview = RecordComparison.overview(catalog, [position]).map { ($0.name, $0.texts[0]) }
        let facts = ComparedFacts(catalog, position) { fields.contains(UTF8Key($0)) }
        let leaves = facts.ofField.flatMap(\.facts).map { ($0.name, Optional($0.value.text)) }
        json.array { json in
            var written: Set<Int> = []
            for (name, text) in overview + leaves {
                guard let text, text.utf8.count <= ComparisonParts.longest, let place = places[UTF8Key(name)],
                    written.insert(place).inserted
                else { continue }
                json.number(place)
                json.string(text)
            }
        }
    }

    /// `[tier, scores, factors, answers, controls]`, or 0.
    private func writeRisk(_ position: Int, _ json: inout JSONWriter) {
        let risk = catalog.risk
        guard ExplanationWords.isScored(risk, position) else { return json.number(0) }
        let node = risk[position]
        let isTiered = RegistryRisk.isAssessable(risk.registry.records[position].kind)
        // Numbers of what nobody assessed mean nothing yet.
        let isOpen = ComparedRisk.isOpen(risk, position)
        json.array { json in
            json.number(!isTiered ? -1 : isOpen ? risk.rubric.tiers.count : node.tier)
            json.array { json in
                guard isTiered else { return }
                for score in isOpen ? [] : [node.score, node.own, node.inherent] { json.number(score) }
            }
            json.array { json in
                guard !isOpen else { return }
                for (isAssessed, value) in zip(node.isAssessed, node.effectiveFactors) {
                    json.number(isAssessed ? value : -1)
                }
            }
            guard risk.cards[position] != nil else { return }
            json.string(
                String(decoding: risk.rubric.questions.indices.map { answer(position, $0) }, as: UTF8.self))
            json.string(
                risk.rubric.controls.indices.map { control in
                    let state = risk.portfolio.state(of: position, control: control)
                    return String(ControlState.allCases.firstIndex(of: state) ?? 0)
                }.joined())
        }
    }

    /// `.` not asked, `?` unknown, `-` does not apply, else the option from `a` on.
    private func answer(_ position: Int, _ question: Int) -> UInt8 {
        switch catalog.risk.portfolio.answer(of: position, to: question) {
        case nil: 0x2E
        case .unknown: 0x3F
        case .notApplicable: 0x2D
        case .given(let option), .derived(let option): 0x61 + UInt8(min(option, 25))
        }
    }

    /// `[metric, dataset, slice, unit, value]` each.
    private func writeResults(_ position: Int, _ json: inout JSONWriter) {
        json.array { json in
            for result in RecordResults(catalog, position).all.prefix(ComparisonParts.mostResults) {
                let measure = result.measure
                json.field([measure.metric, measure.dataset, measure.slice, measure.unit, result.value.text])
            }
        }
    }

    private var head: SearchPart {
        let rubric = catalog.risk.rubric
        return SearchPart.json("compare") { json in
            json.object { json in
                json.field("size", ComparisonParts.size)
                json.field("facts", labels)
                json.array("counts") { json in for place in ComparisonParts.counts { json.number(place) } }
                json.array("tiers") { json in
                    let badges =
                        rubric.tiers.indices.map { TierBadge(rubric, tier: $0) } + [TierBadge(unassessed: rubric)]
                    for badge in badges { json.field([badge.name, badge.look.rawValue]) }
                }
                json.array("factors") { json in
                    for factor in rubric.factors {
                        json.array { json in
                            json.string(factor.title)
                            json.number(factor.weight.tenThousandths)
                        }
                    }
                }
                json.array("questions") { json in
                    for question in rubric.questions {
                        json.field(
                            [question.text]
                                + question.options.map {
                                    "\($0.name.replacingUnderscores) (\($0.score) of \(Rubric.highestAnswer))"
                                })
                    }
                }
                json.field("controls", rubric.controls.map { FieldNames.label($0.id) })
                json.field("states", ControlState.allCases.map(\.rawValue))
            }
        }
    }
}

extension JSONWriter {
    /// An array of texts.
    fileprivate mutating func field(_ texts: [String]) { array { json in for text in texts { json.string(text) } } }
}
