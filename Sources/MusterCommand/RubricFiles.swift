import CatalogBuild
import ContentFiles
import Glibc
import LinuxFiles
import RegistryRisk
import RiskAssessment
import SourceText

/// Rubrics that a person names, or that a registry has.
enum RubricFiles {
    /// The largest file that is read as a rubric, in bytes.
    private static let largest = 8 << 20

    /// A file as the person wrote its name.
    static func named(_ path: String) throws(CommandFailure) -> SourceFile {
        guard !path.isEmpty else { throw CommandFailure(status: .usage, message: "the name of the rubric is empty.") }
        do throws(SystemError) {
            return SourceFile(path: path, bytes: try UserFiles.read(path, limit: largest))
        } catch {
            let isMissing = [ENOENT, ENOTDIR, EISDIR].contains(error.code)
            throw CommandFailure(
                status: isMissing ? .usage : .failure, message: "'\(path)' cannot be read: \(error.text).")
        }
    }

    /// The rubric in a file; fails with the places where it cannot be used.
    static func usable(_ path: String) throws(CommandFailure) -> Rubric {
        let source = RegistryRubric(try named(path))
        try RubricProblems.refuse(source)
        return source.rubric
    }

    /// The rubric of the registry around the current folder, or of `--registry`; the built-in one without either.
    static func inUse(_ options: RegistryOptions) throws(CommandFailure) -> RegistryRubric {
        guard options.registry != nil || RegistryRoot.find(from: ".") != nil else { return RegistryRubric() }
        let path = try options.root() + "/" + RegistryRubric.path
        guard access(path, F_OK) == 0 else { return RegistryRubric() }
        let bytes = try named(path).bytes
        return RegistryRubric(SourceFile(path: RegistryRubric.path, bytes: bytes))
    }
}

extension Rubric {
    /// "10 factors, 29 questions, 11 controls, 8 signals, 4 tiers and 16 actions".
    var parts: String {
        let counts = [
            (factors.count, "factor"), (questions.count, "question"), (controls.count, "control"),
            (signals.count, "signal"), (tiers.count, "tier"), (actions.reduce(0) { $0 + $1.count }, "action"),
        ].map { counted($0, $1) }
        return counts.dropLast().joined(separator: ", ") + " and " + (counts.last ?? "")
    }
}
