/// What is wrong with a template, where, and what to do about it.
package struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The name of the template that holds the fault: a partial, perhaps.
    package let template: String
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in code points.
    package let column: Int
    package let message: String

    package init(template: String, line: Int, column: Int, message: String) {
        self.template = template
        self.line = line
        self.column = column
        self.message = message
    }

    package var description: String { "\(template):\(line):\(column): \(message)" }
}

/// All that is wrong with one template and the partials it uses, in the order of the text.
package struct TemplateErrors: Error, Sendable, CustomStringConvertible {
    package let all: [TemplateError]

    package init(all: [TemplateError]) { self.all = all }

    package var description: String { all.map(\.description).joined(separator: "\n") }
}

/// A fault at a byte of one source; where the line begins is worked out only when it is shown.
struct SyntaxFault: Sendable, Hashable {
    let offset: Int
    let message: String

    func located(in source: [UInt8], of template: String) -> TemplateError {
        var line = 1
        var column = 1
        for byte in source.prefix(offset) {
            if byte == Byte.lineFeed {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return TemplateError(template: template, line: line, column: column, message: message)
    }
}

/// The limits that keep any template, however odd, from using up time or memory.
enum Limit {
    /// How deep sections, blocks and partials may stand inside each other.
    static let nesting = 64
    /// How many faults of one template are worth reading.
    static let faults = 100
    /// The longest name, in bytes.
    static let name = 256
    /// The longest delimiter, in bytes.
    static let delimiter = 16
    /// How many parts of templates one compiled template may take in, repeated partials counted each time.
    static let parts = 50_000
    /// The deepest indentation that included templates may add up to, in bytes.
    static let indent = 1_000
    /// The most static text of one compiled template, in bytes.
    static let text = 16 << 20
    /// How many section passes one page may take.
    static let passes = 10_000_000
}

/// Bytes with a meaning in templates.
enum Byte {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20

    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
    static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == lineFeed || byte == carriageReturn }
}
