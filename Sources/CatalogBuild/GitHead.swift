import Glibc
import Vocabulary

/// The commit that a registry stands at.
package struct GitHead: Sendable {
    package let commit: String
    /// The day of the commit, in UTC.
    package let date: CalendarDate

    /// Asks git; nil without git, outside a work tree, or before the first commit.
    package init?(folder: String) {
        // A user's log.showSignature would put the words of gpg in front.
        let command = ["git", "-C", folder, "-c", "log.showSignature=false", "log", "-1", "--format=%H %ct"]
        guard let text = GitHead.run(command) else { return nil }
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "\n" })
        guard parts.count == 2, parts[0].utf8.count >= 40, let seconds = Int(parts[1]),
            let date = CalendarDate(secondsSinceEpoch: seconds)
        else { return nil }
        commit = String(parts[0])
        self.date = date
    }

    /// What the command prints on standard output, at most 64 KiB of it; nil where it fails.
    package static func run(_ arguments: [String]) -> String? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var child = pid_t()
        let result = posix_spawnp(&child, arguments[0], &actions, nil, words, environ)
        close(ends[1])
        guard result == 0 else { return nil }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while output.count < 65_536 {
            let count = read(ends[0], &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            output += buffer[..<count]
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status == 0 ? String(decoding: output, as: UTF8.self) : nil
    }
}
