import CLinuxCalls
import Glibc
import LinuxFiles

/// A file that could not be made, in words for people.
package struct NewFileProblem: Error, Sendable {
    package var path: String
    package var reason: String
    /// Whether something was in the way, such as a file, or a link where a folder was due.
    package var isTaken: Bool
}

/// Makes files below one folder: all of them or none, and never in place of others.
///
/// The files are written under temporary names and then renamed; symbolic links below the folder are not followed.
package struct NewFiles: ~Copyable {
    /// What stands where a file is to be made.
    package enum Place: Sendable { case free, same, taken }

    private let root: Descriptor
    private var placed: [String] = []
    private var madeFolders: [String] = []
    private let temporary = ".muster-\(getpid()).tmp"

    /// Opens the folder, which must exist.
    package init(below folder: String) throws(NewFileProblem) {
        do {
            root = try Descriptor(folder: folder)
        } catch {
            throw NewFileProblem(path: folder, reason: error.text, isTaken: false)
        }
    }

    /// What is there under the file's name; something that is not a regular file counts as taken.
    package func place(of file: StarterFile) throws(NewFileProblem) -> Place {
        guard let bytes = try read(file.path, limit: file.text.utf8.count) else { return .free }
        return bytes == Array(file.text.utf8) ? .same : .taken
    }

    /// The bytes of a file, one more than `limit` at most; nil where nothing is, empty where it is no regular file.
    package func read(_ path: String, limit: Int) throws(NewFileProblem) -> [UInt8]? {
        do {
            let file = try Descriptor(beneath: root, raw(path), flags: O_RDONLY | O_CLOEXEC)
            guard try file.status().kind == .regular else { return [] }
            return try file.readAll(expecting: limit, limit: limit)
        } catch {
            if error.code == ENOENT { return nil }
            throw problem(path, error)
        }
    }

    /// Makes `files`, and then puts other bytes into a file that is there.
    package mutating func make(
        _ files: [StarterFile], changing changed: (path: String, bytes: [UInt8])? = nil
    ) throws(NewFileProblem) {
        var current = ""
        do {
            for file in files {
                current = file.path
                try place(file.path, Array(file.text.utf8), over: false)
            }
            if let changed {
                current = changed.path
                try place(changed.path, changed.bytes, over: true)
            }
        } catch {
            takeBack()
            throw problem(current, error)
        }
    }

    private mutating func place(_ path: String, _ bytes: [UInt8], over: Bool) throws(SystemError) {
        let (folder, name) = NewFiles.split(path)
        try makeFolders(folder)
        let parent = try Descriptor(beneath: root, raw(folder), flags: O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        let hidden = temporary + "-" + name
        do throws(SystemError) {
            try parent.writeNew(hidden, bytes)
            if over {
                try checked { renameat(parent.raw, hidden, parent.raw, name) }
            } else {
                try NewFiles.renameToNew(hidden, name, in: parent)
                placed.append(path)
            }
        } catch {
            unlinkat(parent.raw, hidden, 0)
            throw error
        }
    }

    /// Renames, but not over another file, also where the file system cannot promise that in one call.
    private static func renameToNew(
        _ old: String, _ new: String, in folder: borrowing Descriptor
    ) throws(SystemError) {
        let result = muster_rename_new(folder.raw, old, folder.raw, new)
        guard result == -EINVAL else {
            try checkedShim(result)
            return
        }
        try checked { linkat(folder.raw, old, folder.raw, new, 0) }
        unlinkat(folder.raw, old, 0)
    }

    private mutating func makeFolders(_ path: String) throws(SystemError) {
        var folder = ""
        for part in path.split(separator: "/") where part != "." {
            folder += (folder.isEmpty ? "" : "/") + part
            do throws(SystemError) {
                try root.makeFolder(raw(folder))
                madeFolders.append(folder)
            } catch {
                if error.code != EEXIST { throw error }
            }
        }
    }

    /// Removes what this run made, so that a failure leaves nothing.
    private mutating func takeBack() {
        for path in placed { unlinkat(root.raw, path, 0) }
        for folder in madeFolders.reversed() { unlinkat(root.raw, folder, AT_REMOVEDIR) }
        placed = []
        madeFolders = []
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: 0x2F) else { return (".", path) }
        return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
    }

    private func raw(_ path: String) -> RawPath { RawPath(path) ?? .here }

    private func problem(_ path: String, _ error: SystemError) -> NewFileProblem {
        let reason =
            switch error.code {
            case ELOOP, EXDEV: "a part of the path is a symbolic link, which Muster does not follow"
            case ENOTDIR: "a part of the path is a file"
            case EISDIR: "this is a folder"
            default: error.text
            }
        let inTheWay = [EEXIST, ELOOP, EXDEV, ENOTDIR, EISDIR]
        return NewFileProblem(path: path, reason: reason, isTaken: inTheWay.contains(error.code))
    }
}
