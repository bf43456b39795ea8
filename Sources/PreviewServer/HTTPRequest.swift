/// The head of a request: all that a preview needs to know.
struct HTTPRequest: Equatable {
    var method: String
    /// The path as sent, with its query.
    var target: String
    /// The value of `Host`.
    var host: String
    /// Whether the client wants to ask again over this connection.
    var keepsAlive: Bool
    /// Whether a body follows; it is never read.
    var hasBody: Bool

    /// The largest head that is read, in bytes.
    static let longestHead = 16 * 1024

    /// Reads the head, without the empty line at its end; nil where it is not HTTP/1.0 or 1.1 to the letter.
    ///
    /// Strict, since what two readers of one request take differently is how requests are smuggled.
    init?(head: some Collection<UInt8>) {
        guard head.allSatisfy({ $0 == 0x0D || $0 == 0x0A || $0 == 0x09 || (0x20...0x7E).contains($0) }) else {
            return nil
        }
        let lines = String(decoding: head, as: UTF8.self).split(
            separator: "\r\n" as Character, omittingEmptySubsequences: false)
        let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, !words[0].isEmpty, words[1].utf8.first == 0x2F, !words[1].contains("#"),
            words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0"
        else { return nil }
        method = String(words[0])
        target = String(words[1])
        keepsAlive = words[2] == "HTTP/1.1"
        hasBody = false
        var host: String?
        for line in lines.dropFirst() {
            // A blank before the colon or at the start of a line is a way to hide a field from one of two readers.
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex, !line.contains("\n"),
                !line.contains("\r"), !line[..<colon].contains(where: { $0 == " " || $0 == "\t" })
            else { return nil }
            let value = HTTPRequest.trimmed(line[line.index(after: colon)...])
            switch line[..<colon].lowercased() {
            case "host":
                guard host == nil else { return nil }
                host = value
            case "connection":
                if value.lowercased() == "close" { keepsAlive = false }
            case "content-length": hasBody = hasBody || value != "0"
            case "transfer-encoding": hasBody = true
            default: break
            }
        }
        guard let host else { return nil }
        self.host = host
    }

    private static func trimmed(_ text: Substring) -> String {
        let isBlank = { (character: Character) in character == " " || character == "\t" }
        return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
