import Testing

@testable import PreviewServer

@Suite struct HTTPRequestTests {
    private func read(_ lines: String...) -> HTTPRequest? {
        HTTPRequest(head: Array(lines.joined(separator: "\r\n").utf8))
    }

    @Test func `The head of a browser's request is read`() throws {
        let request = try #require(
            read("GET /models/?a=b HTTP/1.1", "hOsT: \t localhost:4600 ", "Accept: */*", "Empty:"))
        #expect(request.method == "GET")
        #expect(request.target == "/models/?a=b")
        #expect(request.host == "localhost:4600")
        #expect(request.keepsAlive)
        #expect(!request.hasBody)
    }

    @Test func `The connection ends after HTTP 1.0, after close, and before a body`() {
        #expect(read("GET / HTTP/1.0", "Host: a")?.keepsAlive == false)
        #expect(read("GET / HTTP/1.1", "Host: a", "Connection: Close")?.keepsAlive == false)
        #expect(read("POST / HTTP/1.1", "Host: a", "Content-Length: 3")?.hasBody == true)
        #expect(read("POST / HTTP/1.1", "Host: a", "Transfer-Encoding: chunked")?.hasBody == true)
        #expect(read("GET / HTTP/1.1", "Host: a", "Content-Length: 0")?.hasBody == false)
    }

    @Test(arguments: [
        "", "GET", "GET /", "GET / HTTP/2.0", "GET  / HTTP/1.1", " GET / HTTP/1.1", "GET http://a/ HTTP/1.1",
        "GET * HTTP/1.1", "GET /#x HTTP/1.1", "GET /\u{E9} HTTP/1.1", "GET /\u{0} HTTP/1.1",
    ])
    func `Another first line is refused`(line: String) { #expect(read(line, "Host: a") == nil) }

    @Test(arguments: [
        "Host : a", " Host: a", ": a", "Host", "X: 1\nHost: a", "X: 1\rHost: a", "Host: a\r\nHost: b",
        "Host: a\r\n folded", "X: only",
    ])
    func `Fields that two readers could take differently are refused`(fields: String) {
        #expect(read("GET / HTTP/1.1", fields) == nil)
    }
}

@Suite struct HostCheckTests {
    @Test(arguments: ["localhost", "LOCALHOST:4600", "127.0.0.1", "127.0.0.1:1", "[::1]:4600", "[::1]"])
    func `This machine's own names are let in`(host: String) {
        #expect(HostCheck(address: "127.0.0.1").allows(host))
    }

    @Test(arguments: [
        "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:4600", "", ":4600", "[::1", "[::1]x",
        "localhost:port", "localhost:123456", "user@localhost", "192.168.1.5", "0x7f000001", "127.1",
    ])
    func `Names that somebody else can hold are not`(host: String) {
        #expect(!HostCheck(address: "127.0.0.1").allows(host))
    }

    @Test func `The address that is listened at is let in, and any address where all are listened at`() {
        #expect(HostCheck(address: "192.168.1.5").allows("192.168.1.5:4600"))
        #expect(!HostCheck(address: "192.168.1.5").allows("192.168.1.6:4600"))
        #expect(HostCheck(address: "0.0.0.0").allows("192.168.1.6:4600"))
        #expect(HostCheck(address: "::").allows("[fe80::1]:4600"))
        #expect(!HostCheck(address: "0.0.0.0").allows("evil.example:4600"))
    }

    @Test func `Loopback is told from what others reach`() {
        #expect(["127.0.0.1", "127.9.9.9", "::1"].allSatisfy(HostCheck.isLoopback))
        #expect(!["0.0.0.0", "::", "192.168.1.5", "127.evil"].contains(where: HostCheck.isLoopback))
    }
}
