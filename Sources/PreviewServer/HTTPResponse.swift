/// An answer: everything but the bytes on the wire.
struct HTTPResponse {
    enum Status: String {
        case ok = "200 OK"
        case moved = "301 Moved Permanently"
        case malformed = "400 Bad Request"
        case forbidden = "403 Forbidden"
        case missing = "404 Not Found"
        case wrongMethod = "405 Method Not Allowed"
        case headTooLarge = "431 Request Header Fields Too Large"
        case notReady = "503 Service Unavailable"
    }

    var status = Status.ok
    var type = ContentType.html
    var body: [UInt8] = []
    /// More header fields.
    var fields: [(name: String, value: String)] = []

    /// An answer of one line for people.
    static func text(_ status: Status, _ words: String, fields: [(name: String, value: String)] = []) -> HTTPResponse {
        HTTPResponse(
            status: status, type: "text/plain; charset=utf-8", body: Array((words + "\n").utf8), fields: fields)
    }

    /// The bytes to send; to HEAD, the same head without the body.
    func encoded(isHead: Bool, keepsAlive: Bool) -> [UInt8] {
        var lines = [
            "HTTP/1.1 " + status.rawValue, "Content-Type: " + type, "Content-Length: \(body.count)",
            // What is shown is what was just built; and no page of another site may take it as a picture or script.
            "Cache-Control: no-store", "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
            "Connection: " + (keepsAlive ? "keep-alive" : "close"),
        ]
        lines += fields.map { "\($0.name): \($0.value)" }
        let head = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
        return isHead ? head : head + body
    }
}
