import LinuxFiles

/// Answers requests for the pages of a `PreviewSite`, over HTTP/1.1, as far as a preview needs it: GET and HEAD.
package final class PreviewServer: Sendable {
    private let listener: Listener
    private let site: PreviewSite
    private let hosts: HostCheck
    private let address: String

    /// How many ports are tried.
    private static let tries = 11
    /// How many connections are answered at once.
    ///
    /// More wait. Pages that listen for events take no thread.
    private static let threads = 64

    /// Whether `text` is an address at which a server can listen.
    package static func isAddress(_ text: String) -> Bool { HostCheck.family(of: text) != nil }

    /// Whether only this machine reaches the address.
    package static func isLoopback(_ address: String) -> Bool { HostCheck.isLoopback(address) }

    /// Listens at an IPv4 or IPv6 address; with `triesNext`, at one of the next ten ports if `port` is taken.
    package init(_ site: PreviewSite, address: String, port: Int, triesNext: Bool) throws(SystemError) {
        self.site = site
        self.address = address
        hosts = HostCheck(address: address)
        listener = try PreviewServer.listener(address, port, tries: triesNext ? PreviewServer.tries : 1)
    }

    private static func listener(_ address: String, _ port: Int, tries: Int) throws(SystemError) -> Listener {
        do throws(SystemError) {
            return try Listener(address: address, port: port)
        } catch {
            guard tries > 1, error.isAddressInUse else { throw error }
            return try listener(address, port + 1, tries: tries - 1)
        }
    }

    /// Where a browser finds the site.
    package var url: String {
        let name = HostCheck.isWildcard(address) ? "localhost" : address
        return "http://\(name.contains(":") ? "[\(name)]" : name):\(listener.port)/"
    }

    /// Answers connections from now on, on threads of its own.
    package func start() {
        for _ in 0..<PreviewServer.threads {
            _ = SystemThread.start {
                while true {
                    if let connection = self.listener.accept() { self.converse(connection) }
                }
            }
        }
    }

    /// Answers the requests of one connection, until one side has enough.
    private func converse(_ connection: Connection) {
        var rest: [UInt8] = []
        // The number is limited so that nobody holds a thread for ever.
        for _ in 0..<1000 {
            switch connection.readHead(&rest) {
            case .ended: return
            case .tooLarge:
                return close(connection, with: .text(.headTooLarge, "The head of the request is too long."))
            case .whole(let head):
                guard let request = HTTPRequest(head: head) else {
                    return close(connection, with: .text(.malformed, "This is no request in HTTP/1.1."))
                }
                if request.method == "GET", request.target == ReloadScript.eventsAddress, hosts.allows(request.host) {
                    return site.listen(connection)
                }
                let keepsAlive = request.keepsAlive && !request.hasBody
                let answer = answer(request).encoded(isHead: request.method == "HEAD", keepsAlive: keepsAlive)
                guard connection.send(answer) else { return }
                guard keepsAlive else { return connection.finish() }
            }
        }
    }

    private func close(_ connection: Connection, with response: HTTPResponse) {
        if connection.send(response.encoded(isHead: false, keepsAlive: false)) { connection.finish() }
    }

    private func answer(_ request: HTTPRequest) -> HTTPResponse {
        guard hosts.allows(request.host) else {
            return .text(.forbidden, "This preview is for \(url) only. Open it under that address.")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return .text(.wrongMethod, "A preview only shows: GET and HEAD.", fields: [("Allow", "GET, HEAD")])
        }
        return site.answer(request.target)
    }
}
