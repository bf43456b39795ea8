import CatalogBuild
import Checks
import Diagnostics
import Lineage
import Records
import RegistryRisk
import RiskAssessment
import SourceText

/// What is wrong with a rubric, as `muster check` shows findings.
enum RubricProblems {
    /// Says that the built-in rubric stands in, where the registry's own cannot be used.
    static func note(_ source: RegistryRubric) {
        guard !source.issues.isEmpty else { return }
        Terminal.message(
            "muster: \(RegistryRubric.path) cannot be used, so tiers are those of the built-in rubric. "
                + "`muster rubric lint` says why.")
    }

    /// Fails with the places where the registry's own rubric cannot be used: no score would mean what it says.
    static func refuse(_ source: RegistryRubric) throws(CommandFailure) {
        guard let file = source.file, !source.issues.isEmpty else { return }
        throw CommandFailure(status: .usage, message: "\(file.path) cannot be used:\n" + text(source.issues, in: file))
    }

    static func text(_ issues: [RubricIssue], in file: SourceFile) -> String {
        let bytes = report(findings(issues, in: file), as: .text, context: context(file, usesColour: false))
        return String(decoding: bytes, as: UTF8.self).trimmedEnd
    }

    /// By the rules of the family `rubric`, as in `muster check`.
    static func findings(_ issues: [RubricIssue], in file: SourceFile) -> [Diagnostic] {
        var source = RegistryRubric()
        (source.file, source.issues) = (file, issues)
        let configuration = Configuration()
        let registry = Registry(
            configuration: configuration, layout: RegistryLayout(paths: [], sources: configuration.sources),
            records: [])
        let risk = RegistryRisk(LineageGraph(registry), source, date: nil)
        return Checks(rules: Rule.all.filter { $0.family == "rubric" }).findings(in: risk) { count, check in
            (0..<count).map(check)
        }
    }

    static func context(_ file: SourceFile?, usesColour: Bool) -> ReportContext {
        ReportContext(
            source: { path in file.flatMap { $0.path.hasSameBytes(as: path) ? $0 : nil } }, rules: RuleList.all,
            checkedFiles: 1,
            toolVersion: musterVersion, usesColour: usesColour)
    }
}

extension String {
    /// Without line ends at the end.
    var trimmedEnd: String {
        var text = self[...]
        while text.hasSuffix("\n") { text.removeLast() }
        return String(text)
    }
}
