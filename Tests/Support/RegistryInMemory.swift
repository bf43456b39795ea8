import Records
import SourceText

/// A registry of these files, without a disk.
///
/// Pairs, since a dictionary of strings holds two Unicode forms of a name equal.
package func registry(
    _ files: KeyValuePairs<String, String>, _ configuration: Configuration = Configuration()
) -> Registry { registryOf(files.map { ($0, $1) }, configuration) }

package func registryOf(_ files: [(String, String)], _ configuration: Configuration = Configuration()) -> Registry {
    let texts = Dictionary(files.map { (UTF8Key($0), Array($1.utf8)) }, uniquingKeysWith: { $1 })
    let layout = RegistryLayout(paths: texts.keys.sorted().map(\.string), sources: configuration.sources)
    let reader = CardReader(configuration, links: LinkResolver(layout) { _ in nil })
    let records = layout.cards.map { card in
        reader.read(card, SourceFile(path: card.path, bytes: texts[UTF8Key(card.path)] ?? []))
    }
    return Registry(configuration: configuration, layout: layout, records: records)
}
