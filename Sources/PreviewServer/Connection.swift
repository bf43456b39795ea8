import Glibc
import LinuxFiles

/// One connection of a client.
///
/// A class, since it may outlive the request that came over it: a page that listens for events keeps it.
final class Connection: Sendable {
    /// How long a client may take over one read or write, in seconds.
    private static let patience = 5

    private let socket: Descriptor

    /// Takes over an accepted socket.
    init(owning raw: Int32) {
        socket = Descriptor(owning: raw)
        var time = timeval(tv_sec: Connection.patience, tv_usec: 0)
        setsockopt(raw, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(raw, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var on: Int32 = 1
        setsockopt(raw, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    /// The head of the next request, without the empty line at its end.
    enum Head {
        case whole([UInt8])
        case tooLarge
        /// The client went away, or takes too long.
        case ended
    }

    /// Reads a head; `rest` holds what was read beyond it, and the next call begins there.
    func readHead(_ rest: inout [UInt8]) -> Head {
        let start = Connection.seconds()
        while true {
            if let end = Connection.endOfHead(rest) {
                guard end <= HTTPRequest.longestHead else { return .tooLarge }
                let head = Array(rest[..<end])
                rest.removeFirst(end + 4)
                return .whole(head)
            }
            guard rest.count <= HTTPRequest.longestHead else { return .tooLarge }
            // The time for the whole head is limited too: a byte every few seconds would hold a thread for ever.
            guard Connection.seconds() - start <= Connection.patience else { return .ended }
            let part = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
                count = max(0, recv(socket.raw, buffer.baseAddress, buffer.count, 0))
            }
            guard !part.isEmpty else { return .ended }
            rest += part
        }
    }

    /// Sends all of `bytes`; false where the client went away or takes too long.
    func send(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes {
                Glibc.send(socket.raw, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            start += count
        }
        return true
    }

    /// Sends a short message if there is room for it now; false where there is not, or the client went away.
    func sendAtOnce(_ bytes: [UInt8]) -> Bool {
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        return Glibc.send(socket.raw, bytes, bytes.count, flags) == bytes.count
    }

    /// Says that nothing more will come, and reads what is under way: closing at once could throw away the answer.
    func finish() {
        shutdown(socket.raw, Int32(SHUT_WR))
        var buffer = [UInt8](repeating: 0, count: 4096)
        for _ in 0..<64 where recv(socket.raw, &buffer, buffer.count, 0) <= 0 { return }
    }

    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        return (0...bytes.count - 4).first { index in
            bytes[index] == 0x0D && bytes[index + 1] == 0x0A && bytes[index + 2] == 0x0D && bytes[index + 3] == 0x0A
        }
    }

    private static func seconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }
}
