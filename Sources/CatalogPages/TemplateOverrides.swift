import Mustache
import SourceText

/// The files of a registry's own `templates/`, held against the built-in ones.
package struct TemplateOverrides: Sendable {
    /// By their path below `templates/`, in byte order.
    package let files: [(name: String, bytes: [UInt8])]

    private static let suffix = ".mustache"

    package init(files: [(name: String, bytes: [UInt8])]) { self.files = files }

    /// How a built-in file and a registry's own of the same name compare.
    package enum State: Sendable { case absent, same, different }

    package func state(of builtIn: (name: String, text: String)) -> State {
        guard let own = files.first(where: { $0.name.hasSameBytes(as: builtIn.name) }) else { return .absent }
        return own.bytes.elementsEqual(builtIn.text.utf8) ? .same : .different
    }

    /// Templates that no page is made from and no other template takes in: they do nothing, most likely by a slip.
    ///
    /// Other files are never among them, since each is published below `assets/`.
    package var unused: [String] {
        let builtIn = Set(EmbeddedTemplates.files.map(\.name))
        let added = files.map(\.name).filter { $0.hasSuffix(TemplateOverrides.suffix) && !builtIn.contains($0) }
        guard !added.isEmpty else { return [] }
        var sources: [String: [UInt8]] = [:]
        for (name, text) in EmbeddedTemplates.files { sources[name] = Array(text.utf8) }
        for (name, bytes) in files { sources[name] = bytes }
        let named = sources.filter { $0.key.hasSuffix(TemplateOverrides.suffix) }
            .map { (String($0.key.dropLast(TemplateOverrides.suffix.count)), $0.value) }
        let included = TemplateSet(sources: Dictionary(named, uniquingKeysWith: { first, _ in first })).includedNames
        return added.filter { !included.contains(String($0.dropLast(TemplateOverrides.suffix.count))) }
    }
}
