import RiskAssessment
import SourceText

/// The rubric of a registry: that of its `rubric.yml`, or the built-in one.
package struct RegistryRubric: Sendable {
    package static let path = "rubric.yml"

    package var rubric: Rubric
    /// Nil where the registry has no rubric of its own.
    package var file: SourceFile?
    /// Why the file cannot be used; the built-in rubric stands in then, and nothing is published.
    package var issues: [RubricIssue]

    /// The built-in one.
    package init() {
        rubric = .builtIn
        issues = []
    }

    /// For a file that is there and cannot be read, for this reason.
    package init(unreadable reason: String) {
        rubric = .builtIn
        file = SourceFile(path: RegistryRubric.path, bytes: [])
        issues = [RubricIssue(lint: .yaml, message: reason, path: "", range: ByteRange(0, 0))]
    }

    package init(_ file: SourceFile) {
        let read = readRubric(file.bytes)
        rubric = read.rubric ?? .builtIn
        self.file = file
        issues = read.issues
    }
}
