import FrontMatter
import SourceText
import Vocabulary

extension DecodedCard {
    /// Lays the vocabulary of `kind` over a block's entries.
    package init(_ root: YAMLMapping, kind: Kind, schema: Schema) {
        if kind.isHubCard {
            readHubCard(root, kind: kind, schema: schema)
        } else {
            readOwnKind(root, kind: kind, schema: schema)
        }
        references += ImpliedReferences(self, kind: kind).uses
    }

    private mutating func readHubCard(_ root: YAMLMapping, kind: Kind, schema: Schema) {
        let hub = schema.hubFields(of: kind)
        let own = schema.fields(of: kind)
        var decoder = FieldDecoder(isHubKey: true)
        var section: YAMLMapping.Entry?
        var others: [YAMLMapping.Entry] = []
        hubFields = decoder.decode(root, fields: hub, path: "") { entry in
            if entry.key == "registry" { section = entry } else { others.append(entry) }
        }
        otherKeys = others
        for entry in others {
            // Cards have many keys of other tools, such as `model_type`: only a near miss is a slip.
            let known = hub.map(\.name) + ["registry"]
            if let suggestion = Suggestion.nearest(to: entry.key, among: known, edits: 2) {
                decoder.note(
                    .misspelledHubKey(name: entry.key, suggestion: suggestion), entry.keyRange, entry.key)
            }
        }
        issues = decoder.issues
        references = decoder.references
        relateBaseModels()
        if let section { readSection(section.value, own) }
    }

    private mutating func readSection(_ node: YAMLNode, _ own: [Field]) {
        if node.scalar?.isNull == true { return }
        var decoder = FieldDecoder(isHubKey: false)
        guard let mapping = node.mapping else {
            _ = decoder.mismatch(node, .map(own), path: "registry")
            issues += decoder.issues
            return
        }
        var unknown: [YAMLMapping.Entry] = []
        fields = decoder.decode(mapping, fields: own, path: "registry") { unknown.append($0) }
        decoder.noteUnknown(unknown, fields: own, section: "registry", beside: mapping)
        issues += decoder.issues
        references += decoder.references
    }

    private mutating func readOwnKind(_ root: YAMLMapping, kind: Kind, schema: Schema) {
        let own = schema.fields(of: kind)
        var decoder = FieldDecoder(isHubKey: false)
        var unknown: [YAMLMapping.Entry] = []
        fields = decoder.decode(root, fields: own, path: "") { unknown.append($0) }
        if let section = unknown.first(where: { $0.key.hasSameBytes(as: "registry") }) {
            decoder.note(.needlessSection, section.keyRange, "registry")
        }
        let strangers = unknown.filter { !$0.key.hasSameBytes(as: "registry") }
        decoder.noteUnknown(strangers, fields: own, section: "", beside: root)
        otherKeys = unknown
        issues = decoder.issues
        references = decoder.references
    }

    /// Gives `base_model` the relation that `base_model_relation` names; several bases without one are a merge.
    private mutating func relateBaseModels() {
        let bases = references.indices.filter { references[$0].path.hasPrefix("base_model") }
        let named = hubFields[field: "base_model_relation"]?.text.flatMap { Relation(rawValue: "base_model." + $0) }
        let relation = named ?? (bases.count > 1 ? .baseModelMerge : .baseModelFinetune)
        for index in bases { references[index] = references[index].related(by: relation) }
    }
}
