import CLinuxCalls
import Glibc

/// An open file or folder, closed when it goes out of use.
package struct Descriptor: ~Copyable, Sendable {
    package let raw: Int32

    /// Takes over an open descriptor.
    package init(owning raw: Int32) { self.raw = raw }

    deinit { _ = Glibc.close(raw) }

    /// Opens a folder by a path that a person gave: links in it are followed.
    package init(folder path: String) throws(SystemError) {
        raw = try checked { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK) }
    }

    /// Opens `path` below `root`; no link on the way is followed.
    package init(beneath root: borrowing Descriptor, _ path: RawPath, flags: Int32) throws(SystemError) {
        raw = try checkedShim(muster_open_beneath(root.raw, path.cString, flags | O_NONBLOCK | O_NOCTTY, 0))
    }

    /// Closes now and says whether that failed: some file systems report a lost write only here.
    package consuming func close() throws(SystemError) {
        let number = raw
        discard self
        // After EINTR Linux has closed the descriptor all the same; a second close could hit another file.
        if Glibc.close(number) != 0 {
            let code = errno
            if code != EINTR { throw SystemError(code: code) }
        }
    }

    package func status() throws(SystemError) -> FileStatus {
        var raw = stat()
        try checked { fstat(self.raw, &raw) }
        return FileStatus(raw)
    }

    /// The status of `path` below this folder, nil where nothing is; of a link, the status of the link itself.
    package func status(of path: RawPath) throws(SystemError) -> FileStatus? {
        var raw = stat()
        do {
            try checked { fstatat(self.raw, path.cString, &raw, AT_SYMLINK_NOFOLLOW) }
        } catch {
            if error.code == ENOENT { return nil }
            throw error
        }
        return FileStatus(raw)
    }

    /// Where the file lies, without links.
    package func realPath() throws(SystemError) -> [UInt8] {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = try checked { readlink("/proc/self/fd/\(raw)", &buffer, buffer.count) }
        return buffer.prefix(count).map { UInt8(bitPattern: $0) }
    }

    /// The whole file, at most `limit` bytes and one more, by which the caller sees that there were more.
    package func readAll(expecting size: Int, limit: Int) throws(SystemError) -> [UInt8] {
        var bytes = try readPart(min(max(0, size), limit) + 1)
        let first = bytes.count
        // A short first read of a regular file is its end; else it grew, or a file of /proc hides its size.
        guard first == min(max(0, size), limit) + 1 else { return bytes }
        while bytes.count <= limit {
            let more = try readPart(min(limit + 1 - bytes.count, 1 << 16))
            if more.isEmpty { break }
            bytes += more
        }
        return bytes
    }

    /// The next `count` bytes, fewer at the end of the file.
    package func readPart(_ count: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(SystemError) {
                while filled < count {
                    let rest = buffer.baseAddress.map { $0 + filled }
                    let got = try checked { Glibc.read(raw, rest, count - filled) }
                    if got == 0 { break }
                    filled += got
                    // Saves the second call per file: a regular file gives less than was asked for at its end only.
                    if filled < count && got < count { break }
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }
}

/// What is known of a file without reading it.
package struct FileStatus: Sendable, Hashable {
    package let device: UInt64
    package let inode: UInt64
    package let size: Int
    package let links: Int
    package let modifiedSeconds: Int
    package let modifiedNanoseconds: Int
    /// Permission bits only.
    package let mode: UInt32
    package let kind: FileKind

    fileprivate init(_ raw: stat) {
        device = UInt64(raw.st_dev)
        inode = UInt64(raw.st_ino)
        size = Int(raw.st_size)
        links = Int(raw.st_nlink)
        modifiedSeconds = Int(raw.st_mtim.tv_sec)
        modifiedNanoseconds = Int(raw.st_mtim.tv_nsec)
        mode = raw.st_mode & 0o7777
        kind = FileKind(mode: raw.st_mode)
    }

    package func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}

package enum FileKind: Sendable, Hashable {
    case regular, folder, symbolicLink, fifo, socket, device, unknown

    fileprivate init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .regular
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .symbolicLink
        case S_IFIFO: self = .fifo
        case S_IFSOCK: self = .socket
        case S_IFCHR, S_IFBLK: self = .device
        default: self = .unknown
        }
    }

    /// From the type that a folder's entry carries; `unknown` where the file system does not tell.
    init(entryType: UInt8) {
        switch Int(entryType) {
        case Int(DT_REG): self = .regular
        case Int(DT_DIR): self = .folder
        case Int(DT_LNK): self = .symbolicLink
        case Int(DT_FIFO): self = .fifo
        case Int(DT_SOCK): self = .socket
        case Int(DT_CHR), Int(DT_BLK): self = .device
        default: self = .unknown
        }
    }
}
