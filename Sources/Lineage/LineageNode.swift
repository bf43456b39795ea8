import Records
import Vocabulary

/// What stands at an end of a lineage edge.
package enum NodeKind: Sendable, Hashable {
    /// A record of the registry.
    case record(Kind)
    /// A model or dataset that is not registered.
    case model, dataset
    case library, image, hardware, vendor, code, person
    /// A web address, or words that name something else.
    case other

    /// As `kind:` has it in selectors, and machine output: a model is a model, registered or not.
    package var word: String {
        switch self {
        case .record(let kind): kind.rawValue
        case .model: "model"
        case .dataset: "dataset"
        case .library: "library"
        case .image: "image"
        case .hardware: "hardware"
        case .vendor: "vendor"
        case .code: "code"
        case .person: "person"
        case .other: "other"
        }
    }

    /// For people: "feature store", "outside model".
    package var noun: String {
        switch self {
        case .record(let kind): kind.noun
        case .model: "outside model"
        case .dataset: "outside dataset"
        case .image: "container image"
        case .code: "source code"
        case .other: "outside asset"
        default: word
        }
    }

    package var pluralNoun: String {
        switch self {
        case .record(let kind): kind.pluralNoun
        case .library: "libraries"
        case .hardware, .code: noun
        case .person: "people"
        default: noun + "s"
        }
    }

    /// All that are no records, in the order in which lists show them.
    package static let outside: [NodeKind] = [
        .model, .dataset, .library, .image, .hardware, .vendor, .code, .person, .other,
    ]
}

/// A record, or something outside that records rest on.
package struct LineageNode: Sendable {
    package var kind: NodeKind
    /// What identifies it, for selectors, exports and addresses: `model:acme/triage`, `pkg:pypi/torch@2.4.1`,
    /// `hf:bert-base-uncased`, `image:ghcr.io/acme/serve:1.2`, `vendor:Mistral AI`.
    package var key: String
    /// What people call it.
    package var label: String
    /// What it is a version of, as a node; nil for a product, and for all that has no versions here.
    package var product: Int?
    /// The version that tells it from other versions of its product.
    package var version: String?

    package init(kind: NodeKind, key: String, label: String, product: Int? = nil, version: String? = nil) {
        self.kind = kind
        self.key = key
        self.label = label
        self.product = product
        self.version = version
    }

    package var isRecord: Bool { if case .record = kind { true } else { false } }
}

/// That one node rests on another, or names it.
package struct LineageEdge: Sendable {
    /// The dependent.
    package var from: Int32
    /// What it rests on.
    package var to: Int32
    /// Read from `from` to `to`.
    package var relation: Relation
    /// The record whose card says so; nil for the edge from a release to its product.
    package var declaredBy: Int32?
    /// The place in that card, the version named there, and whether it was read from prose.
    package var use: ReferenceUse?

    package var version: String? { use?.version }

    /// Whether it was read out of a card's text, where no field declares it.
    package var isInferred: Bool { use?.isInferred ?? false }
}
