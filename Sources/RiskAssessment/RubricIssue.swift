import FrontMatter
import SourceText

/// Something in a rubric's file because of which it cannot be used.
package struct RubricIssue: Sendable {
    package enum Lint: String, Sendable, CaseIterable {
        /// The file is no YAML that can be read without doubt.
        case yaml
        case unknownKey
        case missingKey
        /// A value of another type, or outside its range.
        case value
        /// An id that is there twice, or that nothing has.
        case reference
        case weights
        case options
        case controls
        case propagation
        case tiers
        case condition
    }

    package var lint: Lint
    /// One sentence without a full stop.
    package var message: String
    /// The keys and numbers of entries that lead to the place, such as `questions[3].options`.
    package var path: String
    package var range: ByteRange

    package init(lint: Lint, message: String, path: String, range: ByteRange) {
        (self.lint, self.message, self.path, self.range) = (lint, message, path, range)
    }
}

/// A rubric as it was read, with what keeps it from being used.
package struct RubricFile: Sendable {
    /// Nil where there is any issue.
    package var rubric: Rubric?
    /// In the order of the file.
    package var issues: [RubricIssue]
}

/// Reads a rubric from the bytes of its YAML file.
package func readRubric(_ bytes: [UInt8]) -> RubricFile {
    let block = readYAMLDocument(bytes, options: FrontMatterOptions())
    var reader = RubricReader()
    for issue in block.issues where issue.kind.spoilsRubric {
        reader.note(.yaml, issue.kind.words, issue.path.joined(separator: "."), issue.range)
    }
    if let root = block.root {
        reader.read(root, range: block.blockRange ?? ByteRange(0, bytes.count))
    } else if reader.issues.isEmpty {
        reader.note(.yaml, "the file is empty", "", ByteRange(0, 0))
    }
    let issues = reader.issues.enumerated().sorted { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }
    return RubricFile(rubric: issues.isEmpty ? reader.rubric : nil, issues: issues.map(\.element))
}

extension FrontMatterIssue.Kind {
    /// Whether the reader and another one may see different rubrics; line ends and dates are the same to all.
    fileprivate var spoilsRubric: Bool {
        switch self {
        case .byteOrderMark, .carriageReturns, .booleanTrap, .numberTrap, .dateTrap: false
        default: true
        }
    }
}
