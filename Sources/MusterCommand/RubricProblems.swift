import CatalogBuild
import Diagnostics
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

    static func findings(_ issues: [RubricIssue], in file: SourceFile) -> [Diagnostic] {
        issues.map { issue in
            Diagnostic(
                code: "rubric/" + code(issue.lint), severity: .error, file: file.path,
                range: file.bytes.isEmpty ? nil : issue.range, summary: summary(issue),
                explanation: "With a rubric that is not whole, no score would mean what it says.",
                remedy: remedy(issue.lint))
        }
    }

    static func context(_ file: SourceFile?, usesColour: Bool) -> ReportContext {
        ReportContext(
            source: { path in file.flatMap { $0.path.hasSameBytes(as: path) ? $0 : nil } }, rules: [], checkedFiles: 1,
            toolVersion: musterVersion, usesColour: usesColour)
    }

    private static func summary(_ issue: RubricIssue) -> String {
        // A key alone stands in the excerpt anyway.
        let isNested = issue.path.utf8.contains { $0 == 0x2E || $0 == 0x5B }
        return isNested ? "\(issue.path): \(issue.message)" : issue.message
    }

    /// `missingKey` as `missing-key`.
    static func code(_ lint: RubricIssue.Lint) -> String {
        var code = ""
        for scalar in lint.rawValue.unicodeScalars {
            if ("A"..."Z").contains(scalar) { code += "-" }
            code += String(scalar).lowercased()
        }
        return code
    }

    private static func remedy(_ lint: RubricIssue.Lint) -> String {
        switch lint {
        case .yaml: "Write the file so that every YAML reader sees the same; quote what could be a number or a date."
        case .unknownKey: "Take the key out, or write it as `muster rubric show --built-in` does."
        case .missingKey: "Add the key; `muster rubric show --built-in` has an example of each."
        case .value, .condition: "Write a value that fits; `muster rubric show --built-in` has an example of each."
        case .reference: "Name what is there, each thing once."
        case .weights: "Change the weights until they add up."
        case .options: "Give each question an option with the score 0 and one with 4."
        case .controls: "Keep shares and caps between 0 and 1, and list the states with rising effects."
        case .propagation: "Keep coefficients between 0 and 1."
        case .tiers: "Let tiers rise from 0, each from a score that can be reached."
        }
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
