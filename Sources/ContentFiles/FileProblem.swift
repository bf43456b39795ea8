import Glibc
import LinuxFiles

/// A file or folder of the content that was not read, and why; the rest of the content goes on.
package struct FileProblem: Error, Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        case missing
        case symbolicLink = "symbolic-link"
        case outside
        case hidden
        case notRegular = "not-regular"
        case notAFolder = "not-a-folder"
        case badName = "bad-name"
        case tooLong = "too-long"
        case tooDeep = "too-deep"
        case tooLarge = "too-large"
        case unreadable
    }

    package let kind: Kind
    /// Relative to the root, fit for a terminal: control characters are escaped, U+FFFD stands for other bytes.
    package let path: String
    /// The path as it is on the disk.
    package let pathBytes: [UInt8]
    /// What happened, why it matters and what to do, as one sentence or two.
    package let message: String

    init(_ kind: Kind, _ path: RawPath, _ message: String) {
        self.kind = kind
        self.path = path.printable
        pathBytes = path.bytes
        self.message = message
    }
}

extension FileProblem {
    static func link(_ path: RawPath, followsInsideLinks: Bool) -> FileProblem {
        let rule =
            followsInsideLinks
            ? "only links to files and folders inside the content are followed, each folder once"
            : "links are not followed, since one could publish a file from outside the content"
        return FileProblem(.symbolicLink, path, "This is a symbolic link; \(rule). Put the file itself here.")
    }

    static func notRegular(_ path: RawPath, _ kind: FileKind) -> FileProblem {
        let name =
            switch kind {
            case .fifo: "a named pipe"
            case .socket: "a socket"
            case .device: "a device"
            case .folder: "a folder"
            default: "something other than a file"
            }
        return FileProblem(.notRegular, path, "This is \(name); only regular files are read. Remove it or rename it.")
    }

    static func badName(_ path: RawPath) -> FileProblem {
        let message =
            "The name holds control characters or bytes that are not UTF-8, so no page or message can name it "
            + "safely. Rename it."
        return FileProblem(.badName, path, message)
    }

    static func tooDeep(_ path: RawPath, limit: Int) -> FileProblem {
        FileProblem(.tooDeep, path, "Folders are nested deeper than \(limit); this one is not read. Move it up.")
    }

    static func tooLong(_ path: RawPath) -> FileProblem {
        FileProblem(.tooLong, path, "The path is longer than Linux can open. Shorten the names of its folders.")
    }

    static func tooLarge(_ path: RawPath, limit: Int) -> FileProblem {
        let message = "The file is larger than the limit of \(limit) bytes, so it was not read. Make it smaller."
        return FileProblem(.tooLarge, path, message)
    }

    /// A failed system call, told as the situation that causes it.
    static func failure(_ error: SystemError, _ path: RawPath, followsInsideLinks: Bool) -> FileProblem {
        switch error.code {
        case ENOENT:
            return FileProblem(.missing, path, "There is no such file or folder.")
        case ELOOP:
            return link(path, followsInsideLinks: followsInsideLinks)
        case EXDEV:
            return FileProblem(.outside, path, "The path or a link in it leads out of the content; it was not read.")
        case ENOTDIR:
            return FileProblem(.notAFolder, path, "A part of this path is not a folder, or is a symbolic link.")
        case ENAMETOOLONG:
            return tooLong(path)
        case ENXIO, ENODEV:
            return notRegular(path, .unknown)
        default:
            let message = "Could not be read: \(error.text). Check its permissions and the disk."
            return FileProblem(.unreadable, path, message)
        }
    }
}
