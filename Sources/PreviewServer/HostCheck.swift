import Glibc

/// Which values of `Host` are answered.
///
/// A page of another site can give its own name the address 127.0.0.1 and then read from here as if it were its own
/// (DNS rebinding). Its browser still sends that name, so only names that nobody else can hold are let in.
struct HostCheck: Sendable {
    /// The address that is listened at.
    private let address: String

    init(address: String) { self.address = address }

    /// Whether `host`, with or without a port, may be answered.
    func allows(_ host: String) -> Bool {
        guard let name = HostCheck.name(of: host) else { return false }
        if ["localhost", "127.0.0.1", "::1", address].contains(name) { return true }
        // Who listens at all addresses is reached by any of them; an address is no name that could be given anew.
        return HostCheck.isWildcard(address) && HostCheck.family(of: name) != nil
    }

    static func isWildcard(_ address: String) -> Bool { address == "0.0.0.0" || address == "::" }

    static func isLoopback(_ address: String) -> Bool {
        address == "::1" || (family(of: address) == AF_INET && address.hasPrefix("127."))
    }

    /// AF_INET or AF_INET6; nil where `text` is no address.
    static func family(of text: String) -> Int32? {
        var bytes = in6_addr()
        for family in [AF_INET, AF_INET6] where inet_pton(family, text, &bytes) == 1 { return family }
        return nil
    }

    /// The name in lower case without port and brackets; nil where the value is malformed.
    private static func name(of host: String) -> String? {
        let host = host.lowercased()
        var rest: Substring
        let name: Substring
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return nil }
            name = host[host.index(after: host.startIndex)..<end]
            rest = host[host.index(after: end)...]
        } else {
            let end = host.firstIndex(of: ":") ?? host.endIndex
            name = host[..<end]
            rest = host[end...]
        }
        if rest.first == ":" {
            rest.removeFirst()
            guard rest.utf8.count <= 5, rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            rest = ""
        }
        return rest.isEmpty && !name.isEmpty ? String(name) : nil
    }
}
