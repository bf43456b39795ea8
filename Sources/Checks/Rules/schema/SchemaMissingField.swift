import Diagnostics
import Records
import SourceText
import Vocabulary

extension Rule {
    /// What a stage asks for is there.
    static let schemaMissingField = Rule(
        "schema/missing-field", .warning, "What a stage asks for is there",
        why: "From validation on, others rely on the record: they must know who answers for it, what it rests on and "
            + "where it fails.",
        remedy: "Add the field; the field reference has an example of each.",
        bad: """
            registry:
              stage: validation
            """,
        good: """
            registry:
              stage: validation
              owner: claims-ml
              origin: in_house
              regulation: {eu_ai_act: {class: minimal}}
            """,
        check: .record { scope, findings in
            let missing = scope.record.missingFields(scope.registry.schema)
            guard !scope.record.frontMatter.isBroken else { return }
            for field in missing where field.name != "owner" {
                let place =
                    scope.record["stage"]?.range
                    ?? scope.record.frontMatter.blockRange.map { ByteRange($0.start, $0.start) }
                let example = field.example.isEmpty ? "" : ", for instance `\(field.name): \(field.example)`"
                findings.report(
                    place, "no \(quoted(field.name)), which is \(words(field, in: scope.record))",
                    remedy: "Add it\(example). \(field.help)")
            }
        })

    /// When the field is asked for; only models and datasets have a stage before it.
    private static func words(_ field: Field, in record: Record) -> String {
        field.requirement == .validation && !record.kind.isHubCard
            ? "asked for in \(record.kind.pluralNoun)" : field.requirement.words
    }
}
