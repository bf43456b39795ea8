/// The parser's own words, held to the width of the rest.
enum UsageText {
    private static let columns = 80

    /// `text` with its line of usage, which the parser leaves in one piece, broken between two options.
    static func wrapped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.lowercased().hasPrefix("usage: ") && line.count > columns ? broken(line) : String(line)
        }.joined(separator: "\n")
    }

    private static func broken(_ line: Substring) -> String {
        let head = line.prefix { $0 != "[" && $0 != "<" }
        let margin = String(repeating: " ", count: head.count)
        var lines = [String(head)]
        for part in parts(line.dropFirst(head.count)) {
            let last = lines[lines.count - 1]
            let isFirst = last.count == head.count
            if !isFirst, last.count + 1 + part.count > columns {
                lines.append(margin + part)
            } else {
                lines[lines.count - 1] += (isFirst ? "" : " ") + part
            }
        }
        return lines.joined(separator: "\n")
    }

    /// What stands between blanks, but `[--port <n>]` in one piece.
    private static func parts(_ text: Substring) -> [String] {
        var parts: [String] = []
        var isOpen = false
        for word in text.split(separator: " ").map(String.init) {
            if isOpen { parts[parts.count - 1] += " " + word } else { parts.append(word) }
            isOpen = (isOpen || word.hasPrefix("[")) && !word.hasSuffix("]")
        }
        return parts
    }
}
