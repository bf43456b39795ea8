/// Templates that may include each other, parsed once and compiled page by page.
package struct TemplateSet: Sendable {
    let trees: [String: TemplateTree]

    /// Any bytes will do as a source: what is wrong with them is said when a template that uses them is compiled.
    package init(sources: [String: [UInt8]]) {
        trees = sources.mapValues { TemplateTree($0) }
    }

    /// The names of all templates, sorted.
    package var names: [String] { trees.keys.sorted() }

    /// Compiles a template with everything that it includes, or says all that is wrong with it.
    ///
    /// Every name is checked against `shape`. Without a shape names are looked up while rendering, and missing
    /// names and partials show nothing, as the Mustache specification has it.
    package func compile(_ name: String, shape: TemplateShape?) throws(TemplateErrors) -> CompiledTemplate {
        guard let tree = trees[name] else {
            let advice = NearNames.advice(for: name, among: names)
            let message = "there is no template '\(name)'; \(advice)"
            throw TemplateErrors(all: [TemplateError(template: name, line: 1, column: 1, message: message)])
        }
        var linker = Linker(name, tree, among: trees, shape: shape)
        linker.run()
        guard linker.faultCount == 0 else { throw errors(linker.faults, first: name) }
        return CompiledTemplate(linker.program)
    }

    /// Locates the faults, those of the template itself before those of its partials.
    private func errors(_ faults: [String: Set<SyntaxFault>], first: String) -> TemplateErrors {
        let order = [first] + faults.keys.filter { $0 != first }.sorted()
        var all: [TemplateError] = []
        for name in order {
            let source = trees[name]?.source ?? []
            let sorted = (faults[name] ?? []).sorted { ($0.offset, $0.message) < ($1.offset, $1.message) }
            all += sorted.map { $0.located(in: source, of: name) }
        }
        return TemplateErrors(all: all)
    }
}
