import Foundation
import RiskAssessment
import SourceText
import TestSupport
import Testing

/// What keeps a rubric from being used, each shown by one change of the default one.
@Suite struct LintTests {
    struct Slip: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var lint: RubricIssue.Lint
        /// The text at which the issue stands.
        var at: String

        init(_ old: String, _ new: String, _ lint: RubricIssue.Lint, at place: String) {
            (self.old, self.new, self.lint, at) = (old, new, lint, place)
        }

        var testDescription: String { "\(old) → \(new)" }
    }

    static let slips = [
        Slip("rising:", "risingly:", .unknownKey, at: "risingly"),
        Slip("group: impact, weight: 18", "group: impact, colour: red, weight: 18", .unknownKey, at: "colour"),
        Slip("unknown: worst ", "#unknown: worst ", .missingKey, at: ""),
        Slip("unknown: worst ", "unknown: best ", .options, at: "best"),
        Slip(
            "id: exposure, group: impact, weight: 10", "id: exposure, group: impact, weight: 10.5", .weights, at: "- {"),
        Slip(
            "id: ep.robust, factor: edge_performance, weight: 1", "id: ep.robust, factor: edge_performance, weight: 0",
            .value, at: "0"),
        Slip("weight: 18", "weight: 18.00001", .value, at: "18.00001"),
        Slip("weight: 18", "weight: 1.8e1", .value, at: "1.8e1"),
        Slip("weight: 18", "weight: -18", .value, at: "-18"),
        Slip("id: di.reversible", "id: di.severity", .reference, at: "di.severity"),
        Slip("factor: decision_impact, weight: 3", "factor: decisions, weight: 3", .reference, at: "decisions"),
        Slip("{none: 0, nuisance: 1", "{none: 1, nuisance: 1", .options, at: "{none"),
        Slip("serious: 3, severe: 4", "serious: 3, severe: 3", .options, at: "{none"),
        Slip("serious: 3, severe: 4", "serious: 3, severe: 5", .value, at: "5"),
        Slip("prohibited: 4}", "forbidden: 4}", .options, at: "{minimal"),
        Slip("derive: data_protection.level", "derive: data.level", .value, at: "data.level"),
        Slip("planned: 0,", "planned: 0.1,", .controls, at: "0.1"),
        Slip("implemented: 0.5, verified: 1.0", "implemented: 0.5, verified: 0.4", .controls, at: "{absent"),
        Slip("likelihood: 0.60", "likelihood: 1.60", .value, at: "1.60"),
        Slip("{autonomy: 0.30", "{autonomy: 0.31", .controls, at: "0.31"),
        Slip("{autonomy: 0.30", "{freedom: 0.30", .reference, at: "freedom"),
        Slip("valid_months: 12, reduces: {edge", "valid_months: 0, reduces: {edge", .value, at: "0"),
        Slip("floor: 90", "floor: 101", .value, at: "101"),
        Slip("floor: 90", "floor: 90.125", .value, at: "90.125"),
        Slip("id: vuln_high", "id: vuln_critical", .reference, at: "vuln_critical"),
        Slip("base_model.adapter: {all: 0.9}", "base_model.adapter: {all: 1.1}", .value, at: "1.1"),
        Slip("trained_on: {data_quality: 0.9", "trained_on: {exposure: 0.9", .propagation, at: "0.9"),
        Slip("combine: max", "combine: sum", .propagation, at: "sum"),
        Slip("{id: low, from: 0}", "{id: low, from: 1}", .tiers, at: "1"),
        Slip("{id: high, from: 50}", "{id: high, from: 25}", .tiers, at: "25"),
        Slip("{id: critical, from: 75}", "{id: critical, from: 100.01}", .value, at: "100.01"),
        Slip("points_below_next: 5", "points_below_next: 25", .tiers, at: "25"),
        Slip("badge: unassessed", "badge: low", .tiers, at: "low"),
        Slip("gate_as: critical", "gate_as: worst", .reference, at: "worst"),
        Slip("down: {record: exception, approvals: 2", "down: {record: exception, approvals: 0", .tiers, at: "0"),
        Slip("appetite: {staging", "appetite: {stagging", .unknownKey, at: "stagging"),
        Slip("block: [validation", "block: [validating", .value, at: "validating"),
        Slip("gate: production, every_days: 540", "gate: prod, every_days: 540", .value, at: "prod"),
        Slip("severity_unknown_as: 7.0", "severity_unknown_as: 70", .value, at: "70"),
        Slip("\"vulnerability.cvss >= 9.0\"", "\"vulnerability.score >= 9.0\"", .condition, at: "\"vuln"),
        Slip("\"vulnerability.cvss >= 9.0\"", "\"vulnerability.cvss => 9.0\"", .condition, at: "\"vuln"),
        Slip("\"vulnerability.cvss >= 9.0\"", "\"vulnerability.cvss >= high\"", .condition, at: "\"vuln"),
        Slip(
            "\"vulnerability.cvss >= 9.0\"", "\"vulnerability.cvss >= 9.0 or stage == staging\"", .condition,
            at: "\"vuln"),
        Slip("\"vulnerability.cvss >= 9.0\"", "\"factor.any >= 9.0\"", .condition, at: "\"factor"),
        Slip("\"environment.eol == true\"", "\"environment.eol > true\"", .condition, at: "\"env"),
        Slip("\"licence.verdict == conflict\"", "\"licence.verdict >= conflict\"", .condition, at: "\"lic"),
        Slip("\"licence.verdict == conflict\"", "\"licence.verdict == conflicting\"", .condition, at: "\"lic"),
        Slip("\"dependency.record == null\"", "\"dependency.record == none\"", .condition, at: "\"dep"),
        Slip("stage in [production] and", "stage in [production and", .condition, at: "\"stage"),
        Slip("stage in [production] and", "stage in production and", .condition, at: "\"stage"),
        Slip("combine: max", "combine: max\n  combine: max", .yaml, at: "combine"),
        Slip("combine: max", "combine: &max max", .yaml, at: "&max"),
    ]

    @Test("A slip is one issue at its place, and the rubric is not used", arguments: slips)
    func slip(_ slip: Slip) throws {
        let range = try #require(Rubric.builtInText.range(of: slip.old), "the default rubric has no such text")
        let text = Rubric.builtInText.replacingCharacters(in: range, with: slip.new)
        let file = readRubric(Array(text.utf8))
        #expect(file.rubric == nil)
        let issue = try #require(file.issues.first { $0.lint == slip.lint }, "\(file.issues.map(\.message))")
        let source = SourceFile(path: "rubric.yml", bytes: Array(text.utf8))
        let rest = source.text(ByteRange(issue.range.start, source.bytes.count))
        #expect(rest.hasPrefix(slip.at), "\(issue.message), at \(rest.prefix(20))")
        #expect(file.issues.allSatisfy { !$0.message.isEmpty && !$0.message.hasSuffix(".") })
    }

    @Test("A factor without a question that must be answered is an issue")
    func unaskedFactor() {
        var text = Rubric.builtInText
        for question in ["op.explain", "op.repro"] {
            text = text.replacingOccurrences(
                of: "{id: \(question), factor: opacity,", with: "{id: \(question), factor: change,")
        }
        #expect(readRubric(Array(text.utf8)).issues.map(\.lint) == [.weights])
    }

    @Test("Damaged rubrics are read to an end, and never used with an issue")
    func damaged() {
        var random = SeededRandom(7)
        let bytes = Array(Rubric.builtInText.utf8)
        for _ in 0..<200 {
            var damaged = bytes
            for _ in 0..<random.number(1...4) {
                let place = random.number(0...(damaged.count - 1))
                if random.happens(oneIn: 3) {
                    damaged.removeSubrange(place..<min(damaged.count, place + random.number(1...200)))
                } else {
                    damaged[place] = UInt8(random.number(0...255))
                }
            }
            let file = readRubric(damaged)
            #expect(file.rubric == nil || file.issues.isEmpty)
        }
        #expect(readRubric([]).rubric == nil)
        #expect(readRubric(Array("- a\n".utf8)).rubric == nil)
    }
}
