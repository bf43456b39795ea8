import Glibc
import LinuxFiles

/// A socket at which the system takes connections.
struct Listener: ~Copyable, Sendable {
    let port: Int
    private let socket: Descriptor

    /// Listens at an IPv4 or IPv6 address; port 0 means any that is free.
    init(address: String, port: Int) throws(SystemError) {
        let family = HostCheck.family(of: address) ?? AF_INET
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let socket = Descriptor(owning: try checked { Glibc.socket(family, type, 0) })
        // A port whose last connections are still winding down is free.
        var on: Int32 = 1
        setsockopt(socket.raw, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        var place = sockaddr_storage()
        var size: socklen_t
        if family == AF_INET6 {
            var inet = sockaddr_in6()
            inet.sin6_family = sa_family_t(AF_INET6)
            inet.sin6_port = in_port_t(port).bigEndian
            inet_pton(AF_INET6, address, &inet.sin6_addr)
            size = socklen_t(MemoryLayout<sockaddr_in6>.size)
            withUnsafeMutableBytes(of: &place) { bytes in withUnsafeBytes(of: inet) { bytes.copyMemory(from: $0) } }
        } else {
            var inet = sockaddr_in()
            inet.sin_family = sa_family_t(AF_INET)
            inet.sin_port = in_port_t(port).bigEndian
            inet_pton(AF_INET, address, &inet.sin_addr)
            size = socklen_t(MemoryLayout<sockaddr_in>.size)
            withUnsafeMutableBytes(of: &place) { bytes in withUnsafeBytes(of: inet) { bytes.copyMemory(from: $0) } }
        }
        try withUnsafeMutablePointer(to: &place) { pointer throws(SystemError) in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic throws(SystemError) in
                try checked { bind(socket.raw, generic, size) }
                try checked { listen(socket.raw, 512) }
                try checked { getsockname(socket.raw, generic, &size) }
            }
        }
        // Both families have the port at the same place.
        self.port = withUnsafeBytes(of: &place) {
            Int(UInt16(bigEndian: $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self)))
        }
        self.socket = socket
    }

    /// Waits for the next connection; nil where the system has none to give now.
    func accept() -> Connection? {
        let raw = Glibc.accept(socket.raw, nil, nil)
        if raw >= 0 {
            // git is started while this is open.
            _ = fcntl(raw, F_SETFD, FD_CLOEXEC)
            return Connection(owning: raw)
        }
        // Without descriptors or memory, asking again at once would only burn time.
        if errno != EINTR && errno != ECONNABORTED { usleep(50_000) }
        return nil
    }
}
