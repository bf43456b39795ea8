import Diagnostics
import Records
import SourceText
import Vocabulary

extension Rule {
    /// Someone answers for the record.
    static let ownershipNoOwner = Rule(
        "ownership/no-owner", .warning, "Someone answers for the record",
        why: "When it fails, somebody has to be called; when it changes, somebody has to agree.",
        remedy: "Add `owner:` with the id of a team.",
        bad: """
            registry:
              stage: production
            """,
        good: """
            registry:
              stage: production
              owner: claims-ml
            """,
        check: .record { scope, findings in
            let record = scope.record
            guard !record.frontMatter.isBroken, record.owner == nil, ![.team, .guide].contains(record.kind),
                scope.registry.schema.fields(of: record.kind).contains(where: {
                    $0.name == "owner" && record.isDue($0.requirement)
                })
            else { return }
            let place =
                (record["owner"] ?? record["stage"])?.range
                ?? record.frontMatter.blockRange.map { ByteRange($0.start, $0.start) }
            findings.report(
                place,
                record.kind.isHubCard
                    ? "no owner, though the \(record.kind.noun) is past exploration"
                    : "no owner of the \(record.kind.noun)")
        })
}
