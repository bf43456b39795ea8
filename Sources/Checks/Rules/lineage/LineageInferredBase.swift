import Diagnostics
import Records

extension Rule {
    /// A base model that the text names is declared.
    static let lineageInferredBase = Rule(
        "lineage/inferred-base", .note, "A base model that the text names is declared",
        why:
            "What the text alone says is read by guessing; other tools and the Hub find a base model in its field only.",
        remedy: "Declare the base model in the front matter.",
        bad: """
            license: mit
            # and below: a fine-tuned version of [bert-base-uncased](https://huggingface.co/bert-base-uncased)
            """,
        good: """
            license: mit
            base_model: bert-base-uncased
            """,
        check: .record { scope, findings in
            let links = scope.links.filter(\.use.isInferred)
            guard let first = links.first else { return }
            let declaration = BaseDeclaration(links, in: scope.registry)
            let names = links.prefix(3).map { quoted($0.use.reference.text) }.joined(separator: ", ")
            let more = links.count > 3 ? " and \(links.count - 3) more" : ""
            findings.report(
                first.use.range,
                "\(first.use.relation.forward) \(names)\(more) by the text alone: no field declares it",
                remedy: "Add \(declaration.words) to the front matter.",
                notes: links.dropFirst().map { link in
                    DiagnosticNote(
                        message: "\(link.use.relation.forward) \(quoted(link.use.reference.text))",
                        file: scope.record.file.path, range: link.use.range)
                }, fix: declaration.fix(of: scope.record, scope.registry.configuration.frontMatter))
        })
}
