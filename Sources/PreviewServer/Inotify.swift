import Glibc
import LinuxFiles

/// The kernel's own word about changes in folders.
final class Inotify {
    enum Event {
        /// Something happened to `path`, relative to the root.
        case changed(path: String, isNewFolder: Bool)
        /// More happened than the kernel could keep.
        case lost
    }

    enum Outcome { case added, vanished, exhausted }

    private let queue: Descriptor
    /// The folders by the kernel's number for each, relative to the root.
    private var folders: [Int32: String] = [:]

    private static let mask = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_ONLYDIR | IN_DONT_FOLLOW)

    /// Nil where the system has none to give.
    init?() {
        let raw = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard raw >= 0 else { return nil }
        queue = Descriptor(owning: raw)
    }

    /// Watches one folder, not those below it; once more does no harm.
    func add(_ folder: String, at path: String) -> Outcome {
        let number = inotify_add_watch(queue.raw, path, Inotify.mask)
        if number < 0 { return errno == ENOSPC || errno == ENOMEM ? .exhausted : .vanished }
        folders[number] = folder
        return .added
    }

    /// Waits for events; false where `timeout` milliseconds went by without.
    func wait(_ timeout: Int32) -> Bool {
        var request = pollfd(fd: queue.raw, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, timeout) > 0
    }

    /// The events that are there.
    func read() -> [Event] {
        var events: [Event] = []
        while let bytes = try? queue.readPart(65_536), !bytes.isEmpty {
            bytes.withUnsafeBytes { bytes in
                var start = 0
                while start + MemoryLayout<inotify_event>.size <= bytes.count {
                    let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
                    start += MemoryLayout<inotify_event>.size
                    let name = bytes[start..<min(bytes.count, start + Int(event.len))].prefix { $0 != 0 }
                    start += Int(event.len)
                    note(event, String(decoding: name, as: UTF8.self), in: &events)
                }
            }
        }
        return events
    }

    private func note(_ event: inotify_event, _ name: String, in events: inout [Event]) {
        let has = { (flag: UInt32) in event.mask & flag != 0 }
        if has(UInt32(IN_Q_OVERFLOW)) { return events.append(.lost) }
        if has(UInt32(IN_IGNORED)) {
            folders[event.wd] = nil
            return
        }
        guard let folder = folders[event.wd], !name.isEmpty else { return }
        events.append(
            .changed(
                path: folder.isEmpty ? name : folder + "/" + name,
                isNewFolder: has(UInt32(IN_ISDIR)) && (has(UInt32(IN_CREATE)) || has(UInt32(IN_MOVED_TO)))))
    }
}
