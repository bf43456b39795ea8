import SourceText

/// What every id from a card begins with, so that none can meet an id of the page or a name that scripts use.
let idPrefix = "user-content-"

/// The ids of one body, without prefix; no id is given twice.
struct IDRegister {
    /// The ids taken, each with the number that a heading of the same text is to have next.
    private var used: [UTF8Key: Int] = [:]
    private(set) var list: [String] = []

    /// Takes `id` if it is free.
    mutating func take(_ id: String) -> Bool {
        let key = UTF8Key(id)
        guard used[key] == nil else { return false }
        used[key] = 0
        list.append(id)
        return true
    }

    /// GitHub's anchor for a heading, made unique with `-1`, `-2`; empty if the heading has no letter.
    mutating func heading(_ text: [UInt8]) -> String {
        let slug = headingSlug(text)
        guard !slug.isEmpty else { return "" }
        let key = UTF8Key(slug)
        guard var count = used[key] else {
            used[key] = 1
            list.append(slug)
            return slug
        }
        var anchor = count == 0 ? slug : "\(slug)-\(count)"
        while !take(anchor) {
            count += 1
            anchor = "\(slug)-\(count)"
        }
        used[key] = count + 1
        return anchor
    }
}

/// GitHub's anchor: small letters; letters, marks, digits, `_` and `-` stay, blanks become hyphens, the rest goes.
func headingSlug(_ text: [UInt8]) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    if text.allSatisfy({ $0 < 0x80 }) {
        for byte in text {
            switch byte {
            case 0x41...0x5A: slug.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: slug.append(byte)
            case 0x20: slug.append(0x2D)
            default: break
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        if scalar == " " {
            slug.append(0x2D)
        } else if scalar == "-" || scalar.isWord {
            slug += scalar.properties.lowercaseMapping.utf8
        }
    }
    return String(decoding: slug, as: UTF8.self)
}

extension Unicode.Scalar {
    /// Whether it is a letter, mark, decimal digit or connector, as Ruby's `\p{Word}`.
    var isWord: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
            true
        default: false
        }
    }
}
