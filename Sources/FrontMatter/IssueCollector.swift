import SourceText

/// Issues up to a number that a person could read; the rest is counted, so that memory stays bounded.
struct IssueCollector {
    private(set) var issues: [FrontMatterIssue]
    private var further = 0
    private var lastRange = ByteRange(0, 0)
    private let limit: Int

    init(_ issues: [FrontMatterIssue], limit: Int) {
        self.issues = issues
        self.limit = limit
    }

    /// Whether the next issue is kept; where not, its path need not be made.
    var isFull: Bool { issues.count >= limit }

    mutating func add(_ kind: FrontMatterIssue.Kind, _ range: ByteRange, path: [String], isKey: Bool) {
        if isFull {
            further += 1
            lastRange = range
        } else {
            issues.append(FrontMatterIssue(kind: kind, range: range, path: path, isKey: isKey))
        }
    }

    /// Adds an issue that no limit may hide: what makes the block unreadable.
    mutating func addFatal(_ kind: FrontMatterIssue.Kind, _ range: ByteRange, path: [String] = []) {
        issues.append(FrontMatterIssue(kind: kind, range: range, path: path))
    }

    /// All issues, with the number of those beyond the limit.
    func finished() -> [FrontMatterIssue] {
        guard further > 0 else { return issues }
        return issues + [FrontMatterIssue(kind: .furtherIssues(count: further), range: lastRange)]
    }
}
