import Records
import SourceText
import Vocabulary

/// What something outside is called, and which product it is a version of.
struct OutsideName {
    var kind: NodeKind
    var key: String
    var label: String
    /// Key and label of what all versions share; nil where there is no version.
    var product: (key: String, label: String)?
    var version: String?

    init(_ asset: ExternalAsset) {
        let text = asset.text
        switch asset.form {
        case .hub: self.init(hub: text, isDataset: asset.kind == .dataset)
        case .name:
            // A bare id outside a Hugging Face key means what it means within one.
            let isHub = (asset.kind == .model || asset.kind == .dataset) && RecordID(text).problem == nil
            if isHub {
                self.init(hub: text, isDataset: asset.kind == .dataset)
            } else {
                self.init(kind: .other, key: "name:" + text, label: text)
            }
        case .purl: self.init(purl: text)
        case .image: self.init(image: text)
        case .code: self.init(code: text)
        case .hardware: self.init(kind: .hardware, key: "hardware:" + text, label: text)
        case .vendor: self.init(kind: .vendor, key: "vendor:" + text, label: text)
        case .person: self.init(kind: .person, key: "person:" + text, label: text)
        case .url: self.init(kind: asset.kind == .dataset ? .dataset : .other, key: text, label: text)
        }
    }

    private init(
        kind: NodeKind, key: String, label: String, product: (key: String, label: String)? = nil,
        version: String? = nil
    ) {
        self.kind = kind
        self.key = key
        self.label = label
        self.product = product
        self.version = version
    }

    private init(hub id: String, isDataset: Bool) {
        self.init(
            kind: isDataset ? .dataset : .model, key: (isDataset ? "hf:datasets/" : "hf:") + id, label: id)
    }

    private init(purl text: String) {
        guard let purl = PackageURL(text) else {
            self.init(kind: .library, key: text, label: text)
            return
        }
        let isImage = purl.type == "oci" || purl.type == "docker"
        let name = (purl.type == "pypi" || isImage ? [] : purl.namespace) + [purl.name]
        let label = name.joined(separator: "/")
        self.init(
            kind: isImage ? .image : .library, key: purl.release,
            label: purl.version.map { label + " " + OutsideName.shortened($0) } ?? label,
            product: purl.version == nil ? nil : (purl.product, label), version: purl.version)
    }

    /// `registry.example/serve:1.2@sha256:…`.
    private init(image text: String) {
        var repository = Substring(text)
        var digest = ""
        if let at = repository.utf8.firstIndex(of: 0x40) {
            digest = String(repository[at...])
            repository = repository[..<at]
        }
        var tag = ""
        let nameStart = repository.utf8.lastIndex(of: 0x2F) ?? repository.startIndex
        if let colon = repository[nameStart...].utf8.lastIndex(of: 0x3A) {
            tag = String(repository[colon...])
            repository = repository[..<colon]
        }
        let name = repository.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? text
        let version = String((tag + digest).dropFirst())
        self.init(
            kind: .image, key: "image:" + text,
            label: version.isEmpty
                ? name : name + " " + OutsideName.shortened(tag.isEmpty ? version : String(tag.dropFirst())),
            product: version.isEmpty ? nil : ("image:" + repository, name), version: version.isEmpty ? nil : version)
    }

    /// `git+https://git.example/train@9f2c…`.
    private init(code text: String) {
        let nameStart = text.utf8.lastIndex(of: 0x2F) ?? text.startIndex
        let name = String(text[nameStart...].drop { $0 == "/" })
        guard let at = text[nameStart...].utf8.lastIndex(of: 0x40), at != text.startIndex else {
            self.init(kind: .code, key: "code:" + text, label: name.isEmpty ? text : name)
            return
        }
        let version = String(text[text.utf8.index(after: at)...])
        let product = String(text[..<at])
        let short = String(product[nameStart...].drop { $0 == "/" })
        self.init(
            kind: .code, key: "code:" + text, label: short + " " + OutsideName.shortened(version),
            product: ("code:" + product, short), version: version)
    }

    /// Digests and commits by their first digits.
    private static func shortened(_ version: String) -> String {
        let digits = version.utf8.count > 24 ? Array(version.utf8) : []
        guard let colon = digits.firstIndex(of: 0x3A), digits.count - colon > 20 else {
            let isHash = version.utf8.count >= 32 && version.utf8.allSatisfy(OutsideName.isHexDigit)
            return isHash ? String(version.prefix(12)) : version
        }
        return String(decoding: digits[..<(colon + 13)], as: UTF8.self)
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
}
