import Glibc
import LinuxFiles

/// Files that a person names or has in the registry, beside cards and the site: baselines and templates.
enum UserFiles {
    /// The whole file; a link is followed, as the person named it.
    static func read(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
        let file = try Descriptor(owning: checked { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) })
        let status = try file.status()
        guard status.kind == .regular else { throw SystemError(code: status.kind == .folder ? EISDIR : EINVAL) }
        let bytes = try file.readAll(expecting: status.size, limit: limit)
        guard bytes.count <= limit else { throw SystemError(code: EFBIG) }
        return bytes
    }

    /// Puts a file in place in one step: whoever reads it meanwhile has the old one or the new one.
    static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
        let slash = path.utf8.lastIndex(of: 0x2F).map { path.utf8.index(after: $0) } ?? path.startIndex
        let temporary = String(path[..<slash]) + ".\(path[slash...]).tmp-\(getpid())"
        do throws(SystemError) {
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
            let file = try Descriptor(owning: checked { open(temporary, flags, mode_t(0o644)) })
            var start = 0
            while start < bytes.count {
                start += try checked { bytes[start...].withUnsafeBytes { write(file.raw, $0.baseAddress, $0.count) } }
            }
            try checked { fsync(file.raw) }
            try file.close()
            try checked { rename(temporary, path) }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// Makes `path` and the folders above it, where they are missing.
    static func makeFolder(_ path: String) throws(SystemError) {
        if mkdir(path, 0o755) == 0 { return }
        let code = errno
        if code == EEXIST { return }
        guard code == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw SystemError(code: code)
        }
        try makeFolder(String(path[..<slash]))
        try checked { mkdir(path, 0o755) }
    }
}
