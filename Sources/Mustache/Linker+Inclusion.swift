extension Linker {
    /// Takes in a partial, or a parent with its blocks filled.
    mutating func include(_ inclusion: Inclusion) {
        guard let tree = trees[inclusion.template] else {
            // The specification wants nothing to be shown; a page that lacks a part must not be published.
            guard scope.checks else { return }
            let advice = NearNames.advice(for: inclusion.template, among: trees.keys.sorted())
            report(inclusion.offset, "there is no template '\(inclusion.template)'; \(advice)")
            return
        }
        let indent = inclusion.indent.map { place.indent(behind: $0) } ?? []
        guard indent.count <= Limit.indent else {
            report(
                inclusion.offset, "this is indented by more than \(Limit.indent) bytes; remove blank space before it")
            return
        }
        charge(inclusion.overrides.count)
        let outer = (place: place, overrides: overrides, met: blocksMet)
        // What is given from further out goes first: it was written for this very page.
        for (name, index) in inclusion.overrides where overrides[name] == nil {
            overrides[name] = BlockReference(template: place.template, index: index)
        }
        let reportsBefore = reports
        blocksMet = []
        if !callsItself(inclusion, indent: indent) {
            place = Place(template: inclusion.template, tree: tree, indent: indent)
            expandCallable()
        }
        place = outer.place
        overrides = outer.overrides
        if scope.checks, reports == reportsBefore { checkUse(of: inclusion) }
        blocksMet = outer.met.union(blocksMet)
    }

    /// Handles a template that is inside itself with nothing changed: unrolling it would never end.
    private mutating func callsItself(_ inclusion: Inclusion, indent: [UInt8]) -> Bool {
        let found = activations.lastIndex {
            $0.template == inclusion.template && $0.indent == indent && $0.overrides == overrides
        }
        guard let found else { return false }
        if scope.checks {
            report(inclusion.offset, "'\(inclusion.template)' includes itself, which would not end; use a list instead")
        } else {
            activations[found].isCalled = true
            let target = Int32(activations[found].slot + 1)
            program.add(.call(target: target, resume: Int32(program.count + 1)))
        }
        return true
    }

    private mutating func expandCallable() {
        let slot = program.count
        // Checked templates never call, so they need no place for it.
        if !scope.checks { program.add(.pass) }
        activations.append(
            Activation(template: place.template, indent: place.indent, overrides: overrides, slot: slot))
        noteFaults(of: place.tree)
        expand(place.tree.nodes)
        guard let activation = activations.popLast(), activation.isCalled else { return }
        program.add(.callEnd)
        program.patch(slot) { .call(target: Int32(slot + 1), resume: $0) }
    }

    /// Refuses blocks that fill nothing: their text would be lost, and unchecked.
    private mutating func checkUse(of inclusion: Inclusion) {
        for (name, index) in inclusion.overrides where !blocksMet.contains(name) {
            let advice = NearNames.advice(for: name, among: blocksMet.sorted())
            let message = "'\(inclusion.template)' shows no block '\(name)'; \(advice)"
            report(place.tree.blocks[index].offset, message)
        }
    }

    /// Renders a block with what it is given, or else with its own content.
    mutating func fill(_ index: Int) {
        let site = place.tree.blocks[index]
        blocksMet.insert(site.name)
        guard let reference = overrides[site.name], let tree = trees[reference.template] else {
            expand(site.body)
            return
        }
        charge(overrides.count / 8)
        let given = tree.blocks[reference.index]
        let outer = (place: place, overrides: overrides)
        let indent = indent(of: site)
        if site.startsLine, !given.startsLine, !given.body.isEmpty { write(indent[...]) }
        place = Place(template: reference.template, tree: tree, indent: indent)
        if given.startsLine {
            place.strip = given.bodyIndent?.count ?? 0
            continuesLine = !site.startsLine
        }
        // Inside, the same name means the default or a new parent's block: else the block would contain itself.
        overrides[site.name] = nil
        expand(given.body)
        place = outer.place
        overrides = outer.overrides
        if site.startsLine, site.endsLine, !given.endsLine, !given.body.isEmpty {
            write(place.tree.source[site.lineEnd])
        }
    }

    /// The indentation of lines put in the place of a block: that of its own content, else of its tag.
    private func indent(of site: Block) -> [UInt8] {
        let tag = site.tagIndent.map { place.indent(behind: $0) } ?? place.indent
        guard site.startsLine, let body = site.bodyIndent else { return tag }
        return place.indent(behind: body)
    }
}
