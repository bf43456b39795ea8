import Records
import RiskAssessment
import SourceText
import Vocabulary

/// What stands under `risk` in one card, with the places where it stands.
package struct CardAssessment: Sendable {
    /// A control as the card has it.
    package struct Control: Sendable {
        package var name: String
        package var state: ControlState
        package var range: ByteRange
        package var evidence: Evidence
        package var because: String?
    }

    /// What is said to show that something holds.
    package enum Evidence: Sendable, Hashable {
        case none
        /// A review of the registry, by its position.
        case review(Int, on: CalendarDate?)
        /// A review that does not speak for it: it failed, or says itself that it holds no longer.
        case spentReview(Int, failed: Bool)
        /// A file or address, with its day.
        case source(String, on: CalendarDate?)
        /// A record that is named and is not there.
        case unknown(String)

        /// The day from which it counts; nil where it does not.
        package var day: CalendarDate? {
            switch self {
            case .review(_, let day), .source(_, let day): day
            case .none, .spentReview, .unknown: nil
            }
        }
    }

    /// An action that the card says was done.
    package struct Statement: Sendable {
        package var action: String
        package var on: CalendarDate?
        package var by: String?
        package var range: ByteRange
        package var evidence: Evidence
    }

    /// A tier that was set by hand.
    package struct Override: Sendable {
        package var tier: String
        package var because: String?
        package var by: String?
        package var on: CalendarDate?
        /// The position of the exception record.
        package var exception: Int?
        package var range: ByteRange
    }

    package var assessment: Assessment
    package var controls: [Control]
    package var statements: [Statement]
    package var override: Override?
    package var assessedOn: CalendarDate?
    package var assessedBy: String?
    /// The answers as they stand in the card.
    package let answers: [NamedValue]
    /// Of the whole block.
    package let range: ByteRange

    /// Nil where the card says nothing of its risk.
    init?(_ registry: Registry, _ position: Int, on date: CalendarDate?) {
        guard let value = registry.records[position]["risk"], let map = value.map else { return nil }
        let reader = EvidenceReader(registry: registry, position: position, date: date)
        answers = map[field: "answers"]?.map ?? []
        range = value.range
        controls = (map[field: "controls"]?.map ?? []).compactMap(reader.control)
        statements = (map[field: "actions"]?.map ?? []).map(reader.statement)
        let assessed = map[field: "assessed"]?.map
        assessedOn = assessed?[field: "on"]?.day
        assessedBy = assessed?[field: "by"]?.text
        override = map[field: "override"].flatMap(reader.override)
        assessment = Assessment(answers: [])
        for entry in answers {
            switch entry.value.content {
            case .special(.notApplicable):
                assessment.notApplicable.append(.init(entry.name, rationale: entry.value.claim?.because))
            case .special, .null: break
            default: if let text = entry.value.text { assessment.answers.append(.init(entry.name, text)) }
            }
        }
        assessment.controls = controls.map { .init($0.name, $0.state, evidence: $0.evidence.day.map(CalendarDay.init)) }
    }

    /// Where the answer to a question stands; nil where the card has none.
    package func answer(_ question: String) -> NamedValue? {
        answers.first { $0.name.hasSameBytes(as: question) }
    }

    package func control(_ name: String) -> Control? { controls.first { $0.name.hasSameBytes(as: name) } }
}

/// Reads what a card says shows that something holds.
private struct EvidenceReader {
    let registry: Registry
    let position: Int
    let date: CalendarDate?

    func control(_ entry: NamedValue) -> CardAssessment.Control? {
        let map = entry.value.map
        let word = map == nil ? entry.value.text : map?[field: "state"]?.text
        guard let state = word.flatMap(ControlState.init(rawValue:)) else { return nil }
        var evidence = evidence(map)
        if map == nil, let claim = entry.value.claim, let source = claim.source {
            evidence = .source(source, on: claim.on)
        }
        return CardAssessment.Control(
            name: entry.name, state: state, range: entry.nameRange, evidence: evidence,
            because: map?[field: "because"]?.text ?? entry.value.claim?.because)
    }

    func statement(_ entry: NamedValue) -> CardAssessment.Statement {
        let map = entry.value.map
        let evidence = evidence(map)
        return CardAssessment.Statement(
            action: entry.name, on: entry.value.day ?? map?[field: "on"]?.day ?? evidence.day,
            by: map?[field: "by"]?.text, range: entry.nameRange, evidence: evidence)
    }

    func override(_ value: FieldValue) -> CardAssessment.Override? {
        guard let map = value.map, let tier = map[field: "tier"]?.text else { return nil }
        let exception = map[field: "exception"].flatMap(target)
        return CardAssessment.Override(
            tier: tier, because: map[field: "because"]?.text, by: map[field: "by"]?.text, on: map[field: "on"]?.day,
            exception: exception.flatMap { registry.records[$0].kind == .exception ? $0 : nil }, range: value.range)
    }

    private func evidence(_ map: [NamedValue]?) -> CardAssessment.Evidence {
        let day = map?[field: "on"]?.day
        if let named = map?[field: "evidence"], !named.isAbsent {
            guard let review = target(named) else {
                guard case .reference(let reference) = named.content else { return .none }
                if case .record = reference.form { return .unknown(reference.text) }
                return .source(reference.text, on: day)
            }
            let record = registry.records[review]
            if record["outcome"]?.text == "fail" { return .spentReview(review, failed: true) }
            if let date, let end = record.day("valid_until"), end < date {
                return .spentReview(review, failed: false)
            }
            return .review(review, on: record.day("on"))
        }
        if let source = map?[field: "source"]?.text { return .source(source, on: day) }
        return .none
    }

    /// The record that the reference at `value` names.
    private func target(_ value: FieldValue) -> Int? {
        let link = registry.outgoing[position].first { $0.use.range == value.range }
        if case .record(let target) = link?.target { return target }
        return nil
    }
}

extension CalendarDay {
    /// The same day in the risk engine's reckoning, which counts from 1 January 1970.
    package init(_ date: CalendarDate) { self.init(number: date.ordinal - 719_162) }
}
