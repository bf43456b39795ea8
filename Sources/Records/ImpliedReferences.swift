import FrontMatter
import SourceText
import Vocabulary

/// What a card rests on by keys whose values are no references to the vocabulary: names among words of other tools.
struct ImpliedReferences {
    private(set) var uses: [ReferenceUse] = []

    init(_ card: DecodedCard, kind: Kind) {
        switch kind {
        case .model:
            readLibrary(card.hubFields)
            readEvaluations(card.hubFields)
            readArtifacts(card.fields)
        case .dataset: readSources(card.hubFields)
        case .environment: readRuntime(card.fields)
        default: break
        }
    }

    private mutating func add(
        _ text: String, _ type: ReferenceType, _ relation: Relation, _ path: String, _ range: ByteRange,
        isHubKey: Bool
    ) {
        let text = text.trimmed
        guard !text.utf8.isEmpty, text.utf8.count <= 1024 else { return }
        uses.append(
            ReferenceUse(
                reference: Reference(text), type: type, relation: relation, path: path, range: range,
                isHubKey: isHubKey))
    }

    private mutating func readLibrary(_ fields: [NamedValue]) {
        guard let value = fields[field: "library_name"], case .text(let text) = value.content else { return }
        add(text, ReferenceType(.library), .usesLibrary, "library_name", value.range, isHubKey: true)
    }

    /// The datasets of `model-index`; what is no id there is a title for people.
    private mutating func readEvaluations(_ fields: [NamedValue]) {
        for (number, entry) in (fields[field: "model-index"]?.list ?? []).enumerated() {
            for (place, result) in (entry.map?[field: "results"]?.list ?? []).enumerated() {
                guard let type = result.map?[field: "dataset"]?.map?[field: "type"], let text = type.text,
                    RecordID(text.trimmed).problem == nil
                else { continue }
                add(
                    text, ReferenceType([.dataset], allowsOutside: true), .evaluatedOn,
                    "model-index[\(number)].results[\(place)].dataset.type", type.range, isHubKey: true)
            }
        }
    }

    /// Images among the artifacts, and files that were taken from the Hub as they are.
    private mutating func readArtifacts(_ fields: [NamedValue]) {
        for (number, artifact) in (fields[field: "artifacts"]?.list ?? []).enumerated() {
            guard let map = artifact.map, let uri = map[field: "uri"], let text = uri.text else { continue }
            let path = "registry.artifacts[\(number)].uri"
            let scheme = ["oci://", "docker://"].first { text.hasPrefix($0) }
            if let scheme {
                add(
                    String(text.dropFirst(scheme.count)), ReferenceType(.image), .usesImage, path, uri.range,
                    isHubKey: false)
            } else if map[field: "kind"]?.text == "container" {
                add(text, ReferenceType(.image), .usesImage, path, uri.range, isHubKey: false)
            }
        }
    }

    /// `source_datasets: [original, extended|squad]`: the Hub writes a dataset behind the bar.
    private mutating func readSources(_ fields: [NamedValue]) {
        guard let value = fields[field: "source_datasets"], case .open(let node) = value.content else { return }
        for item in node.sequence ?? [node] {
            guard let text = item.scalar?.text, !["original", "extended", "other"].contains(text.trimmed) else {
                continue
            }
            let name = text.utf8.split(separator: 0x7C).last.map { String(Substring($0)) } ?? text
            // `extended|other-…` names no dataset but a kind of source.
            guard !name.hasPrefix("other-"), !["original", "other"].contains(name), RecordID(name).problem == nil else {
                continue
            }
            add(
                name, ReferenceType([.dataset], allowsOutside: true), .derivedFrom, "source_datasets", item.range,
                isHubKey: true)
        }
    }

    private mutating func readRuntime(_ fields: [NamedValue]) {
        guard let value = fields[field: "runtime"], let name = value.map?[field: "name"]?.text else { return }
        let version = value.map?[field: "version"]?.text.map { "@" + $0 } ?? ""
        guard let purl = PackageURL("pkg:generic/" + name.asciiLowercased + version) else { return }
        add(
            purl.canonical, ReferenceType([], allowsOutside: true), .usesLibrary, "runtime", value.range,
            isHubKey: false)
    }
}
