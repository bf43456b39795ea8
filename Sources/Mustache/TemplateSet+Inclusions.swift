extension TemplateSet {
    /// The names that templates of the set take in, their own aside.
    package var includedNames: Set<String> {
        trees.reduce(into: []) { names, entry in names.formUnion(entry.value.includedNames.subtracting([entry.key])) }
    }
}

extension TemplateTree {
    fileprivate var includedNames: Set<String> {
        var names: Set<String> = []
        // A list and not calls in calls: sections of an override may be nested without end.
        var waiting = [nodes] + blocks.map(\.body)
        while let nodes = waiting.popLast() {
            for node in nodes {
                switch node {
                case .partial(let inclusion): names.insert(inclusion.template)
                case .section(_, _, let body): waiting.append(body)
                case .lineStart, .text, .variable, .block: break
                }
            }
        }
        return names
    }
}
