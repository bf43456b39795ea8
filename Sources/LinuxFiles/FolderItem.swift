import CLinuxCalls
import Glibc

/// One entry of a folder.
package struct FolderItem: Sendable {
    package let name: RawPath
    package let kind: FileKind

    package var startsWithDot: Bool { name.cString.first == 0x2E }
}

extension Descriptor {
    /// The same folder, opened anew.
    package func reopened() throws(SystemError) -> Descriptor {
        try Descriptor(owning: checked { openat(raw, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
    }

    /// The entries of this folder in byte order, without `.` and `..`.
    package func items() throws(SystemError) -> [FolderItem] {
        // A second descriptor, since closedir closes the one that it was given. Not `dup`: that shares the offset.
        let own = try checked { openat(raw, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard let stream = fdopendir(own) else {
            let code = errno
            _ = Glibc.close(own)
            throw SystemError(code: code)
        }
        defer { closedir(stream) }
        var items: [FolderItem] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                let code = errno
                if code == 0 { break }
                throw SystemError(code: code)
            }
            guard let name = muster_entry_name(entry) else { continue }
            let bytes = UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) }
            if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
            items.append(try item(RawPath(bytes: bytes), FileKind(entryType: entry.pointee.d_type)))
        }
        items.sort { RawPath.precedes($0.name, $1.name) }
        return items
    }

    /// Asks for the status only where the file system did not tell the type.
    private func item(_ name: RawPath, _ kind: FileKind) throws(SystemError) -> FolderItem {
        if kind != .unknown { return FolderItem(name: name, kind: kind) }
        return FolderItem(name: name, kind: try status(of: name)?.kind ?? .unknown)
    }
}
