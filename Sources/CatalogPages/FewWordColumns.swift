import Records
import SearchIndex
import Vocabulary

/// The columns of all built-in fields that have few words and no column of their own.
struct FewWordColumns {
    private struct Named {
        var kind: Kind
        var positions: [Int]
        var field: FacetField
    }

    private let catalog: Catalog
    private let fields: [Named]
    /// In the order of the vocabulary, kind after kind.
    let names: [String]
    /// Names under which a record of some kind may have several values.
    private let lists: Set<String>

    init(_ catalog: Catalog) {
        self.catalog = catalog
        let schema = catalog.registry.schema
        fields = catalog.kinds.flatMap { kind, positions in
            schema.facetFields(of: kind).filter { !FewWordColumns.isElsewhere($0.name, kind) }.map {
                Named(kind: kind, positions: positions, field: $0)
            }
        }
        var seen = Set<String>()
        names = fields.map(\.field.name).filter { seen.insert($0).inserted }
        lists = Set(fields.lazy.filter(\.field.isList).map(\.field.name))
    }

    private static func isElsewhere(_ name: String, _ kind: Kind) -> Bool {
        switch name {
        case "stage", "license": true
        case "severity": kind == .incident
        case "outcome": kind == .review
        case "state": kind == .request
        default: false
        }
    }

    /// Each of the names for one kind after the other.
    func makers(where isMeant: (String) -> Bool) -> [ListColumns.Maker] {
        names.filter(isMeant).flatMap { name in fields.filter { $0.field.name == name }.map(maker) }
    }

    private func maker(_ named: Named) -> ListColumns.Maker {
        let (field, catalog, isList) = (named.field, catalog, lists.contains(named.field.name))
        return {
            let values = named.positions.map { ListColumns.values(catalog.registry.records[$0][field.path]) }
            return Column(
                name: field.name, title: FewWordColumns.title(field), isFacet: true, kind: named.kind.rawValue,
                content: isList ? .many(values) : .one(values.map(\.first)),
                order: field.choices.isEmpty ? .label : .choices(field.choices))
        }
    }

    /// `Autonomy level` for a field within a field, and `Request kind` where its own name says something else.
    private static func title(_ field: FacetField) -> String {
        field.name.split(separator: "-").enumerated().map { place, part in
            let label = FieldNames.label(String(part))
            return place == 0 ? label : label.lowercased()
        }.joined(separator: " ")
    }
}
