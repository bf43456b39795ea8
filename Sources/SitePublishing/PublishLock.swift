import Glibc
import LinuxFiles

/// The lock that keeps two builds from publishing to one folder; it goes when the process does, however that ends.
struct PublishLock: ~Copyable, Sendable {
    private let file: Descriptor
    private let folder: Descriptor
    private let name: String

    /// Takes the lock `.NAME.lock` beside the folder, or fails at once.
    init(for target: borrowing PublishTarget) throws(PublishProblem) {
        name = ".\(target.name).lock"
        let path = target.path(of: name)
        let folder = try telling("Opening the folder of the lock", path) { () throws(SystemError) in
            try target.parent.reopened()
        }
        let name = name
        var taken: Descriptor?
        // Bounded: each turn means that another build ended between our opening the file and locking it.
        for _ in 0..<100 {
            let file = try telling("Opening the lock file", path) { () throws(SystemError) in
                try Descriptor(
                    owning: checked {
                        openat(folder.raw, name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode_t(0o644))
                    })
            }
            try PublishLock.lock(file, path, target)
            // The holder removes the file before it lets go. A lock on a removed file locks nobody out.
            let isCurrent = try telling("Looking at the lock file", path) { () throws(SystemError) in
                guard let raw = RawPath(name), let named = try folder.status(of: raw) else { return false }
                return named.isSameFile(as: try file.status())
            }
            if isCurrent {
                taken = consume file
                break
            }
        }
        guard let taken = taken.take() else { throw PublishLock.busy(target) }
        file = taken
        self.folder = folder
    }

    deinit { unlinkat(folder.raw, name, 0) }

    private static func lock(
        _ file: borrowing Descriptor, _ path: String, _ target: borrowing PublishTarget
    ) throws(PublishProblem) {
        do {
            try checked { flock(file.raw, LOCK_EX | LOCK_NB) }
        } catch {
            if error.code == EWOULDBLOCK { throw busy(target) }
            throw .system(error, path, "Locking")
        }
    }

    private static func busy(_ target: borrowing PublishTarget) -> PublishProblem {
        let message = "Another build is publishing to this folder. Wait for it to end, then build again."
        return PublishProblem(.busy, target.path, message)
    }
}
