/// A text of a node as it is drawn: cleaned, measured by a table, and cut where it is too wide.
package struct LabelText: Sendable {
    /// The sizes of type that the widths are for, in pixels.
    static let labelSize = 14
    static let detailSize = 13

    /// At most as wide as asked, with an ellipsis where something was left out.
    private(set) var shown = ""
    /// The whole text, cleaned.
    let whole: String
    private(set) var isCut = false
    /// The width of `shown` in pixels, rounded up.
    private(set) var width = 0

    /// `limit` is in pixels, `size` is the size of type.
    init(_ text: String, size: Int, isBold: Bool = false, limit: Int) {
        whole = LabelText.cleaned(text)
        // In thousandths of a pixel; bold type is a tenth wider.
        let unit = size * (isBold ? 11 : 10)
        let room = limit * 1000
        if takePlain(unit, room) { return }
        var used = 0
        var end = whole.unicodeScalars.startIndex
        var fitting = (end: end, used: 0)
        let ellipsis = LabelText.advance(of: "…") * unit
        var count = 0
        while end < whole.unicodeScalars.endIndex {
            let advance = LabelText.advance(of: whole.unicodeScalars[end]) * unit
            count += 1
            // Marks without width could go on for ever.
            guard used + advance <= room, count <= 400 else { break }
            used += advance
            end = whole.unicodeScalars.index(after: end)
            if used + ellipsis <= room { fitting = (end, used) }
        }
        if end < whole.unicodeScalars.endIndex {
            isCut = true
            used = fitting.used + ellipsis
            let kept = whole.unicodeScalars[..<fitting.end]
            shown =
                String(String.UnicodeScalarView(kept.reversed().drop { $0 == " " || $0 == "\u{200D}" }.reversed()))
                + "…"
        } else {
            shown = whole
        }
        width = (used + 999) / 1000
    }

    /// Takes a text of ASCII alone, byte by byte; false, and nothing taken, where there is any other character.
    private mutating func takePlain(_ unit: Int, _ room: Int) -> Bool {
        let ellipsis = LabelText.advance(of: "…") * unit
        var copy = whole
        return copy.withUTF8 { text in
            var (used, end) = (0, 0)
            var fitting = (end: 0, used: 0)
            while end < text.count {
                guard text[end] < 0x7F else { return false }
                let advance = Int(LabelText.plainAdvances[Int(text[end])]) * unit
                if used + advance > room { break }
                used += advance
                end += 1
                if used + ellipsis <= room { fitting = (end, used) }
            }
            isCut = end < text.count
            guard isCut else {
                (shown, width) = (whole, (used + 999) / 1000)
                return true
            }
            // What is not looked at may be anything: only what is shown counts.
            var kept = text[..<fitting.end]
            while kept.last == 0x20 { kept = kept.dropLast() }
            shown = String(decoding: kept, as: UTF8.self) + "…"
            width = (fitting.used + ellipsis + 999) / 1000
            return true
        }
    }

    /// One line of what XML and HTML allow: blanks become one space, controls and noncharacters U+FFFD.
    package static func cleaned(_ text: String) -> String {
        if isPlain(text) { return text }
        var scalars = String.UnicodeScalarView()
        var isAfterBlank = true
        for scalar in text.unicodeScalars {
            let isBlank = scalar.properties.isWhitespace
            if isBlank {
                if !isAfterBlank { scalars.append(" ") }
            } else {
                scalars.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
            }
            isAfterBlank = isBlank
        }
        if isAfterBlank, !scalars.isEmpty { scalars.removeLast() }
        return String(scalars)
    }

    /// Whether the text is words of ASCII with one space between them: most are, and need no look at each character.
    private static func isPlain(_ text: String) -> Bool {
        var isAfterBlank = true
        for byte in text.utf8 {
            guard byte >= 0x20, byte < 0x7F, byte != 0x20 || !isAfterBlank else { return false }
            isAfterBlank = byte == 0x20
        }
        return !isAfterBlank
    }

    /// `advance(of:)` for the characters of ASCII, by their codes.
    private static let plainAdvances: [UInt8] = (0..<0x7F).map { code in
        UInt8(clamping: advance(of: Unicode.Scalar(UInt8(code))))
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
        // What turns the direction of the text around it could make a label read as another.
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// The advance in hundredths of the size of type: the wider of what common system fonts have.
    private static func advance(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20: 32
        // ! ' , . : ; i j l |
        case 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x69, 0x6A, 0x6C, 0x7C: 34
        // ( ) - / I [ \ ] f r t
        case 0x28, 0x29, 0x2D, 0x2F, 0x49, 0x5B...0x5D, 0x66, 0x72, 0x74: 40
        // c k s v x y z
        case 0x63, 0x6B, 0x73, 0x76, 0x78, 0x79, 0x7A: 58
        // % @ M W m w
        case 0x25, 0x40, 0x4D, 0x57, 0x6D, 0x77: 98
        // # + < = > ^ ~
        case 0x23, 0x2B, 0x3C...0x3E, 0x5E, 0x7E: 84
        // & D G H N O Q U
        case 0x26, 0x44, 0x47, 0x48, 0x4E, 0x4F, 0x51, 0x55: 78
        case 0x41...0x5A: 70
        case 0x21...0x7E: 63
        case 0x2026: 100
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60: 100
        case 0x20000...0x3FFFF: 100
        case 0x1F000...0x1FAFF, 0x2600...0x27BF: 135
        case 0xA0...0x24F, 0x370...0x3FF: 64
        default: advanceByCategory(of: scalar)
        }
    }

    private static func advanceByCategory(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: 0
        default: 80
        }
    }
}
