import Diagnostics

/// Text of cards in Markdown: it stays text, in its own cell.
enum MarkdownText {
    static func code(_ text: String) -> String {
        // A backtick would end the code, a bar the cell.
        "`" + String(VisibleText.oneLine(text).map { $0 == "`" ? "'" : $0 == "|" ? "/" : $0 }) + "`"
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in VisibleText.oneLine(text).unicodeScalars {
            if "\\`*_{}[]<>()#|!&~".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// The lines of a table whose cells are Markdown already; columns of numbers stand to the right.
    static func table(_ header: [String], numbers: Set<Int> = [], _ rows: [[String]]) -> [String] {
        let rule = header.indices.map { numbers.contains($0) ? "---:" : "---" }
        return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    }
}
