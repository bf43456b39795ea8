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
/// dictionary. Of two equal names the first counts.
package struct TemplateObject: Sendable, ExpressibleByDictionaryLiteral {
    private(set) var keys: [NameKey]
    private(set) var values: [TemplateValue]

    package init(_ pairs: [(String, TemplateValue)] = []) {
        keys = pairs.map { NameKey($0.0) }
        values = pairs.map(\.1)
    }

    /// One of many objects with the same names: they are kept once, and only the values are its own.
    ///
    /// Values beyond the names are dropped, and names beyond the values are absent.
    package init(_ names: TemplateNames, _ values: [TemplateValue]) {
        keys = names.keys
        self.values = values
        if self.values.count == keys.count { return }
        while self.values.count < keys.count { self.values.append(.absent) }
        if self.values.count > keys.count { self.values.removeLast(self.values.count - keys.count) }
    }

    /// `keys` and `values` are equally many.
    init(keys: [NameKey], values: [TemplateValue]) {
        self.keys = keys
        self.values = values
    }

    package init(dictionaryLiteral elements: (String, TemplateValue)...) { self.init(elements) }

    /// The names in order.
    package var names: [String] { keys.map(\.name) }

    package mutating func append(_ name: String, _ value: TemplateValue) {
        keys.append(NameKey(name))
        values.append(value)
    }

    /// The value of that name, nil where there is none.
    package subscript(name: String) -> TemplateValue? { value(NameKey(name)) }

    func value(_ key: NameKey) -> TemplateValue? {
        for index in keys.indices where keys[index].hash == key.hash {
            if keys[index].name == key.name { return values[index] }
        }
        return nil
    }
}

/// The names of many like objects, such as the rows of a list.
package struct TemplateNames: Sendable {
    let keys: [NameKey]

    package init(_ names: String...) { keys = names.map { NameKey($0) } }

    private init(keys: [NameKey]) { self.keys = keys }

    /// These names and `more` behind them.
    package func followed(by more: TemplateNames) -> TemplateNames { TemplateNames(keys: keys + more.keys) }
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
