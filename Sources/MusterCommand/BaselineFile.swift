import CatalogBuild
import Diagnostics
import Glibc
import LinuxFiles
import SourceText

/// The file of a baseline: found, read and written.
struct BaselineFile {
    static let defaultName = "muster-baseline.json"
    private static let largest = 64 << 20

    /// As it can be opened.
    let path: String
    /// As the person named it, for messages.
    let name: String

    /// `name` is a path from the current folder, else from the registry's; nil means the usual file of the registry.
    init(_ name: String?, root: String) {
        self.name = name ?? BaselineFile.defaultName
        let isElsewhere = name.map { $0.utf8.first == 0x2F || RegistryRoot.isFile($0) } ?? false
        let inRegistry = root + "/" + self.name
        if isElsewhere {
            path = self.name
        } else {
            path = name == nil || RegistryRoot.isFile(inRegistry) ? inRegistry : self.name
        }
    }

    var exists: Bool { RegistryRoot.realPath(path) != nil }

    /// The command that writes it anew.
    var updateCommand: String {
        "muster check --write-baseline"
            + (name == BaselineFile.defaultName ? "" : " --baseline " + name.shellWord)
    }

    /// Reads the file; a baseline that cannot be read must not pass for an empty one.
    func read() throws(CommandFailure) -> Baseline {
        let bytes: [UInt8]
        do {
            bytes = try UserFiles.read(path, limit: BaselineFile.largest)
        } catch {
            let hint = error.code == ENOENT ? "\nTo make it from today's findings: \(updateCommand)" : ""
            throw CommandFailure(
                status: .usage, message: "the baseline '\(name)' cannot be read: \(error.text).\(hint)")
        }
        do {
            return try Baseline(decoding: bytes)
        } catch {
            throw CommandFailure(
                status: .usage,
                message: """
                    \(name):\(error.line):\(error.column): \(error.message).
                    Take it back from git, or remove it and accept today's findings: \(updateCommand)
                    """)
        }
    }

    func write(_ baseline: Baseline) throws(CommandFailure) {
        do {
            try UserFiles.replace(path, with: baseline.encoded())
        } catch {
            throw CommandFailure(
                status: .failure, message: "the baseline '\(name)' cannot be written: \(error.text).")
        }
    }
}
