/// What a template is run over.
///
/// Text is untrusted and always escaped; HTML was made by Muster itself and is written as it is. No value is
/// ever read as a template.
package enum TemplateValue: Sendable {
    /// Plain text, numbers included; escaped on output. Empty text counts as false in a section.
    case text(String)
    /// Finished HTML.
    case html([UInt8])
    /// A condition: for sections only.
    case flag(Bool)
    /// A section over a list renders once for each element.
    case list([TemplateValue])
    /// Named values.
    case object(TemplateObject)
    /// A declared value that this page does not have.
    case absent
}

/// Named values in the order given.
///
/// A name is found by comparing 64-bit hashes one after another: with a few dozen names that is quicker than a
/// dictionary, and one object costs one allocation. Of two equal names the first counts.
package struct TemplateObject: Sendable, ExpressibleByDictionaryLiteral {
    private struct Entry: Sendable {
        let key: NameKey
        let value: TemplateValue
    }

    private var entries: [Entry]

    package init(_ pairs: [(String, TemplateValue)] = []) {
        entries = pairs.map { Entry(key: NameKey($0.0), value: $0.1) }
    }

    package init(dictionaryLiteral elements: (String, TemplateValue)...) { self.init(elements) }

    /// The names in order.
    package var names: [String] { entries.map(\.key.name) }

    package mutating func append(_ name: String, _ value: TemplateValue) {
        entries.append(Entry(key: NameKey(name), value: value))
    }

    /// The value of that name, nil where there is none.
    package subscript(name: String) -> TemplateValue? { value(NameKey(name)) }

    func value(_ key: NameKey) -> TemplateValue? {
        for index in entries.indices where entries[index].key.hash == key.hash {
            if entries[index].key.name == key.name { return entries[index].value }
        }
        return nil
    }
}

/// A name with its hash, so that unequal names differ in one machine comparison.
struct NameKey: Sendable {
    let hash: UInt64
    let name: String

    init(_ name: String) {
        // FNV-1a: short, and the same on every run; a collision only costs the comparison of two strings.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        self.hash = hash
        self.name = name
    }
}
