import Foundation

/// Texts that a test's result is compared with, in `Tests/Goldens`; `UPDATE_GOLDENS=1` rewrites them.
package enum Golden {
    /// What differs, in a few lines; nil where nothing does, or where the file was rewritten.
    package static func difference(_ text: String, from name: String) throws -> String? {
        let file = SharedFolder.repository.appendingPathComponent("Tests/Goldens/" + name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return nil
        }
        guard let expected = FileManager.default.contents(atPath: file.path) else {
            return "\(name) is not there; UPDATE_GOLDENS=1 swift test writes it"
        }
        return difference(lines(String(decoding: expected, as: UTF8.self)), lines(text), name)
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The lines from the first that differs to the last, at most eight of each side.
    private static func difference(_ old: [Substring], _ new: [Substring], _ name: String) -> String? {
        guard old != new else { return nil }
        let start = zip(old, new).prefix { $0 == $1 }.count
        let rest = min(old.count, new.count) - start
        let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
        let tail = min(end, rest)
        let removed = old[start..<(old.count - tail)].prefix(8).map { "- " + $0 }
        let added = new[start..<(new.count - tail)].prefix(8).map { "+ " + $0 }
        let head = "Tests/Goldens/\(name) differs from line \(start + 1) on; UPDATE_GOLDENS=1 accepts the change"
        return ([head] + removed + added).joined(separator: "\n")
    }
}
