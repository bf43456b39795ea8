import Glibc

extension Descriptor {
    /// Makes the file `path` below this folder; it must not exist.
    ///
    /// Readable by all, whatever the umask.
    package func writeNew(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
        let file = try createNew(path, mode: 0o644)
        try file.writeAll(bytes)
        try file.close()
    }

    package func createNew(_ path: String, mode: mode_t) throws(SystemError) -> Descriptor {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = try Descriptor(owning: checked { openat(raw, path, flags, mode) })
        try checked { fchmod(file.raw, mode) }
        return file
    }

    package func writeAll(_ bytes: [UInt8]) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(raw, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0 {
                let code = errno
                if code != EINTR { throw SystemError(code: code) }
            } else if count == 0 {
                // A regular file never answers so; better an error than a turn without end.
                throw SystemError(code: EIO)
            } else {
                written += count
            }
        }
    }

    /// Makes the folder `path` below this one, open to all for reading, whatever the umask.
    package func makeFolder(_ path: RawPath, mode: mode_t = 0o755) throws(SystemError) {
        try checked { mkdirat(raw, path.cString, mode) }
        try checked { fchmodat(raw, path.cString, mode, 0) }
    }

    /// Copies the file `name` of `folder` to `path` below this one, with mode and time: where linking fails.
    package func copyIn(_ name: RawPath, of folder: borrowing Descriptor, to path: RawPath) throws(SystemError) {
        let source = try Descriptor(beneath: folder, name, flags: O_RDONLY)
        let status = try source.status()
        guard status.kind == .regular else { throw SystemError(code: EINVAL) }
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let target = try Descriptor(owning: checked { openat(raw, path.cString, flags, mode_t(status.mode)) })
        while true {
            let part = try source.readPart(1 << 20)
            if part.isEmpty { break }
            try target.writeAll(part)
        }
        try checked { fchmod(target.raw, mode_t(status.mode)) }
        let time = timespec(tv_sec: status.modifiedSeconds, tv_nsec: status.modifiedNanoseconds)
        try checked { futimens(target.raw, [time, time]) }
        try target.close()
    }
}
