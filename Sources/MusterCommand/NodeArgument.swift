import CatalogPages
import Lineage
import Records
import SourceText
import Vocabulary

/// Finds what a person names on the command line: a record, a library, an image, a base model outside.
struct NodeArgument {
    let graph: LineageGraph

    /// The one node that `text` names; fails with what may have been meant.
    func node(_ text: String) throws(CommandFailure) -> Int {
        let found = graph.find(text)
        if found.count == 1 { return found[0] }
        if found.count > 1 {
            let names = found.prefix(6).map { "'\(graph.nodes[$0].key)'" }.joined(separator: ", ")
            throw CommandFailure(
                status: .usage, message: "'\(text)' names several things: \(names). Name one of them.")
        }
        let near = nearby(text)
        var hint = " `muster graph --format csv` shows all that cards name."
        if let last = near.last {
            let quoted = near.dropLast().map { "'\($0)'" }.joined(separator: ", ")
            hint = " Did you mean \(quoted)\(near.count > 1 ? " or " : "")'\(last)'?"
        }
        throw CommandFailure(
            status: .usage,
            message: "no record '\(text)', and no card names anything of that name.\(hint)")
    }

    /// Up to three keys that may have been meant: a slip away, or with the text as a part of theirs.
    private func nearby(_ text: String) -> [String] {
        var names = graph.registry.suggestedReference(for: text).map { [$0] } ?? []
        let outside = graph.nodes[graph.registry.records.count...]
        if let label = Suggestion.nearest(to: text, among: outside.map(\.label)),
            let node = outside.first(where: { $0.label.hasSameBytes(as: label) })
        {
            names.append(node.key)
        }
        let part = text.lowercased()
        guard part.utf8.count >= 3 else { return names }
        for node in graph.nodes where names.count < 3 {
            let isNear = node.key.lowercased().utf8.firstRange(of: part.utf8) != nil
            if isNear, !names.contains(where: { $0.hasSameBytes(as: node.key) }) { names.append(node.key) }
        }
        return names
    }
}
