import SourceText

/// Findings that a team has accepted for now, so that only new ones fail a check.
///
/// A finding is known again by code, file and summary. None of these names a line, so it may move within its file; how
/// many of the same there are is kept, so that one more is new.
package struct Baseline: Sendable, Equatable {
    struct Key: Sendable, Hashable, Comparable {
        var file: UTF8Key
        var code: UTF8Key
        var summary: UTF8Key

        static func < (left: Key, right: Key) -> Bool {
            if left.file != right.file { return left.file < right.file }
            if left.code != right.code { return left.code < right.code }
            return left.summary < right.summary
        }
    }

    private(set) var counts: [Key: Int] = [:]

    /// A baseline that accepts nothing.
    package init() {}

    init(counts: [Key: Int]) { self.counts = counts }

    /// How many findings it accepts.
    package var total: Int { counts.values.reduce(0, +) }

    private static func key(_ finding: Diagnostic) -> Key {
        Key(file: UTF8Key(finding.file), code: UTF8Key(finding.code), summary: UTF8Key(finding.summary))
    }

    /// `findings` with those marked that are accepted, and how many of the accepted ones no longer occur.
    ///
    /// `covers` says of which files all findings are given; of the others nothing is counted as gone.
    package func marking(
        _ findings: [Diagnostic], covers: (String) -> Bool
    ) -> (findings: [Diagnostic], gone: Int) {
        var left = counts
        let marked = findings.map { finding in
            let key = Baseline.key(finding)
            guard !finding.isConfigurationError, let count = left[key], count > 0 else { return finding }
            left[key] = count - 1
            var accepted = finding
            accepted.isAccepted = true
            return accepted
        }
        return (marked, left.reduce(0) { $0 + (covers($1.key.file.string) ? $1.value : 0) })
    }

    /// Accepts `findings`, and of the files that `covers` names nothing else.
    package mutating func accept(_ findings: [Diagnostic], covers: (String) -> Bool) {
        counts = counts.filter { !covers($0.key.file.string) }
        for finding in findings where !finding.isConfigurationError { counts[Baseline.key(finding), default: 0] += 1 }
    }
}
