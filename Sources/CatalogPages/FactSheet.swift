import SourceText
import Vocabulary

/// What the pages of one kind's records show of each field, whatever the record: made once for all of them.
final class FactSheet: Sendable {
    /// A class, since each page looks through all of them.
    final class Fact: Sendable {
        let name: String
        let anchor: String
        let label: String
        let help: String
        /// The place of its section.
        let group: Int
        /// Whether it stands among the facts, and not elsewhere on the page.
        let isShown: Bool

        fileprivate init(_ field: Field, prefix: String, kind: Kind) {
            name = field.name
            anchor = prefix + FactSheet.anchor(name)
            label = FieldNames.label(name)
            help = field.help
            group = FieldGroups.group(of: name, in: kind)
            isShown =
                !FieldGroups.header.contains(name) && !FieldGroups.linked.contains(name) && name != "model-index"
                && name != "risk" && !RecordStrip.shows(name, of: kind) && !RecordTable.shows(name, of: kind)
        }
    }

    let sections: [FieldGroups.Group]
    /// In the order of the vocabulary.
    let fields: [Fact]
    let hubFields: [Fact]

    init(_ kind: Kind, _ schema: Schema) {
        sections = FieldGroups.groups(of: kind)
        fields = schema.fields(of: kind).map { Fact($0, prefix: "f-", kind: kind) }
        hubFields = schema.hubFields(of: kind).map { Fact($0, prefix: "hub-", kind: kind) }
    }

    /// A field's name as a part of an id: a registry's own fields may be called anything.
    static func anchor(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x2D
        }
        return isPlain ? name : "x" + name.utf8.map { String($0, radix: 16) }.joined()
    }
}

extension [FactSheet.Fact] {
    /// The place of the field called `name`.
    func position(of name: String) -> Int? {
        let count = name.utf8.count
        for index in indices where self[index].name.utf8.count == count {
            if self[index].name.hasSameBytes(as: name) { return index }
        }
        return nil
    }
}
