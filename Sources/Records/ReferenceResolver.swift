import SourceText
import Vocabulary

/// Resolves references to records, and gathers what lies outside.
struct ReferenceResolver {
    private let index: RecordIndex
    private let records: [Record]
    private var externals: [ExternalAsset] = []
    private var positions: [UTF8Key: Int] = [:]

    init(index: RecordIndex, records: [Record]) {
        self.index = index
        self.records = records
    }

    mutating func resolve(_ use: ReferenceUse, from source: Int) -> Link {
        let kinds = use.type.kinds
        if let asset = use.type.asset, let form = ReferenceResolver.form(of: asset, use.reference) {
            return outside(use, source, form.form, form.text, nil)
        }
        switch use.reference.form {
        case .record(nil, _, .some) where kinds.first == .team:
            // Teams have no versions: what follows the `@` is the host of an e-mail address.
            return outside(use, source, .person, use.reference.text, .team)
        case .record(let named, let id, _):
            for kind in named.map({ [$0] }) ?? kinds {
                guard let hit = index.find(kind, id) else { continue }
                return link(use, source, .record(hit.position), differsInCase: hit.differsInCase, isAlias: hit.isAlias)
            }
            let isExpected = named != nil || !use.type.allowsOutside
            let form: ExternalAsset.Form = kinds.first == .team ? .person : (use.isHubKey ? .hub : .name)
            return outside(
                use, source, form, named == nil ? id : use.reference.text, named ?? kinds.first,
                isUnresolved: isExpected)
        case .hub(let id):
            let kinds = use.reference.namesHubDataset ? [.dataset] : kinds
            for kind in kinds {
                if let hit = index.find(kind, id) { return link(use, source, .record(hit.position)) }
            }
            return outside(use, source, .hub, id, kinds.first)
        case .purl:
            let text = use.reference.text
            return outside(use, source, .purl, PackageURL(text)?.canonical ?? text, nil)
        case .url: return outside(use, source, .url, use.reference.text, nil)
        case .words:
            let form: ExternalAsset.Form = kinds.first == .team ? .person : .name
            return outside(use, source, form, use.reference.text, kinds.first, isUnresolved: !use.type.allowsOutside)
        }
    }

    /// Libraries that the Hub calls by another name than their package.
    private static let pythonPackages = ["sklearn": "scikit-learn", "pytorch": "torch"]

    /// How an asset is known that its field says is one; nil where the text is an address of its own.
    private static func form(
        of asset: AssetKind, _ reference: Reference
    ) -> (form: ExternalAsset.Form, text: String)? {
        if reference.form == .purl { return nil }
        switch asset {
        // The Hub's libraries are Python packages, and it names no ecosystem.
        case .library:
            let name = pythonPackages[reference.text] ?? reference.text
            return (.purl, PackageURL("pkg:pypi/" + name)?.product ?? name)
        case .image: return (.image, reference.text)
        case .hardware: return (.hardware, reference.text)
        case .vendor: return (.vendor, reference.text)
        case .code: return (.code, reference.text)
        }
    }

    /// The assets in byte order of form and text, and for each old number the new one.
    func externalsInOrder() -> (assets: [ExternalAsset], places: [Int]) {
        let order = externals.indices.sorted { left, right in
            let (one, two) = (externals[left], externals[right])
            if one.form != two.form { return one.form.rawValue < two.form.rawValue }
            if !one.text.hasSameBytes(as: two.text) { return one.text.precedesByBytes(two.text) }
            return two.kind == .dataset
        }
        var places = [Int](repeating: 0, count: externals.count)
        for (new, old) in order.enumerated() { places[old] = new }
        return (order.map { externals[$0] }, places)
    }

    private func link(
        _ use: ReferenceUse, _ source: Int, _ target: Link.Target, differsInCase: Bool = false, isAlias: Bool = false,
        isUnresolved: Bool = false
    ) -> Link {
        Link(
            source: source, target: target, use: use, differsInCase: differsInCase, isAlias: isAlias,
            isUnresolved: isUnresolved)
    }

    private mutating func outside(
        _ use: ReferenceUse, _ source: Int, _ form: ExternalAsset.Form, _ text: String, _ kind: Kind?,
        isUnresolved: Bool = false
    ) -> Link {
        // The Hub has models and datasets of one name.
        let key = UTF8Key(form.rawValue + (form == .hub && kind == .dataset ? ":datasets/" : ":") + text)
        let position =
            positions[key]
            ?? {
                externals.append(ExternalAsset(form: form, text: text, kind: kind))
                positions[key] = externals.count - 1
                return externals.count - 1
            }()
        return link(use, source, .external(position), isUnresolved: isUnresolved)
    }
}
