import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

/// What in the cards is shown to hold, and what is not: by tier for what risk is scored from, by kind for other claims.
struct EvidenceCoverage: Sendable {
    enum Subject: String, CaseIterable, Sendable { case answers, controls, claims }

    enum State: String, CaseIterable, Sendable {
        case inDate = "in-date"
        case expired, none

        var title: String { self == .inDate ? "In date" : self == .expired ? "Expired" : "None" }
    }

    /// What of one record is in one state.
    struct Entry: Sendable {
        var position: Int
        /// Questions, controls or fields.
        var names: [String]
        /// Which row of the table counts it.
        var row: Int
    }

    struct Row: Sendable {
        /// As it stands in the names of files.
        var slug: String
        var title: String
        /// Whether its title is a tier.
        var tier: TierBadge?
    }

    private(set) var entries: [Subject: [State: [Entry]]] = [:]
    /// The tiers, the highest first, and what is not assessed.
    let tiers: [Row]
    let kinds: [Row]

    /// Nothing where the build has no date: what has expired depends on the day.
    init(_ catalog: Catalog) {
        let risk = catalog.risk
        let count = risk.rubric.tiers.count
        tiers = TierBadge.rows(risk.rubric).enumerated().map { place, badge in
            Row(slug: place < count ? "tier-\(count - 1 - place)" : "tier-none", title: badge.name, tier: badge)
        }
        kinds = catalog.kinds.map { Row(slug: $0.kind.rawValue, title: $0.kind.pluralTitle) }
        guard let date = catalog.build.date else { return }
        for (row, kind) in catalog.kinds.enumerated() {
            for position in kind.positions where !catalog.registry.records[position].isWithdrawn {
                let record = catalog.registry.records[position]
                let states = EvidenceStates(record: record, rubric: risk.rubric, date: date)
                add(.claims, states.claims, position, row)
                guard RegistryRisk.isAssessable(kind.kind), let card = risk.cards[position] else { continue }
                let tier = risk[position].isUnassessed ? count : count - 1 - risk[position].tier
                add(.answers, states.answers(card), position, tier)
                add(.controls, states.controls(card), position, tier)
            }
        }
        for (subject, states) in entries {
            for (state, found) in states {
                // The highest tier first, and then as they come.
                entries[subject]?[state] = found.indices.sorted { (found[$0].row, $0) < (found[$1].row, $1) }
                    .map { found[$0] }
            }
        }
    }

    private mutating func add(_ subject: Subject, _ found: [(name: String, state: State)], _ position: Int, _ row: Int)
    {
        for state in State.allCases {
            let names = found.filter { $0.state == state }.map(\.name)
            guard !names.isEmpty else { continue }
            entries[subject, default: [:]][state, default: []].append(Entry(position: position, names: names, row: row))
        }
    }

    var isEmpty: Bool { entries.isEmpty }

    func rows(_ subject: Subject) -> [Row] { subject == .claims ? kinds : tiers }

    /// Those of one row, or of all.
    func list(_ subject: Subject, _ state: State, row: Int? = nil) -> [Entry] {
        let all = entries[subject]?[state] ?? []
        return row.map { row in all.filter { $0.row == row } } ?? all
    }

    /// How many answers, controls or claims a list has.
    static func count(_ entries: [Entry]) -> Int { entries.reduce(0) { $0 + $1.names.count } }
}

/// In which state the evidence is that one card names.
private struct EvidenceStates {
    let record: Record
    let rubric: Rubric
    let date: CalendarDate

    /// A source holds until the day by which the card itself is to be looked at again.
    private func state(_ claim: Claim?) -> EvidenceCoverage.State {
        guard claim?.source != nil else { return .none }
        return record.nextReview.map { $0 < date } ?? false ? .expired : .inDate
    }

    func answers(_ card: CardAssessment) -> [(String, EvidenceCoverage.State)] {
        card.answers.compactMap { answer in
            guard rubric.question(answer.name) != nil else { return nil }
            return switch answer.value.content {
            case .special, .null: nil
            default: (answer.name, state(answer.value.claim))
            }
        }
    }

    /// Only what is said to be done needs something that shows it.
    func controls(_ card: CardAssessment) -> [(String, EvidenceCoverage.State)] {
        card.controls.compactMap { control in
            guard control.state == .implemented || control.state == .verified,
                let known = rubric.control(control.name)
            else { return nil }
            switch control.evidence {
            case .none, .unknown: return (control.name, .none)
            case .spentReview: return (control.name, .expired)
            case .review(_, let day), .source(_, let day):
                let today = CalendarDay(date)
                guard let day = day.map({ CalendarDay($0) }), day <= today else { return (control.name, .none) }
                return (control.name, today < rubric.controls[known].end(of: day) ? .inDate : .expired)
            }
        }
    }

    /// Values with where they come from beside them, but for those about risk.
    var claims: [(String, EvidenceCoverage.State)] {
        var found: [(String, EvidenceCoverage.State)] = []
        func look(_ value: FieldValue, _ name: String) {
            if let claim = value.claim { found.append((name, state(claim))) }
            switch value.content {
            case .map(let entries): for entry in entries { look(entry.value, name + "." + entry.name) }
            case .list(let items): for item in items { look(item, name) }
            default: break
            }
        }
        for field in record.fields where field.name != "risk" { look(field.value, field.name) }
        return found
    }
}
