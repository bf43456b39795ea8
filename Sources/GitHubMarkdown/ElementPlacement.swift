import ByteOutput

/// The content model of HTML, as far as the elements of a card need it.
extension ElementWriter {
    /// Makes the place fit for `element` and says what to write there; nil if it may not stand there.
    mutating func place(_ element: HTMLElement, isNode: Bool) -> HTMLElement? {
        switch element.role {
        case .part: return placePart(element, isNode: isNode)
        case .block:
            guard stack[stack.count - 1].depth < ElementWriter.depthLimit else { return nil }
            return placeBlock(element, isNode: isNode)
        case .phrasing:
            guard element.isVoid || stack[stack.count - 1].depth < ElementWriter.depthLimit else { return nil }
            return placePhrasing(element)
        }
    }

    private mutating func placePhrasing(_ element: HTMLElement) -> HTMLElement? {
        switch element {
        case .a where isOpen(.links): return nil
        case .dfn where isOpen(.definitions): return nil
        case .ruby where isOpen(.ruby): return nil
        default:
            if !top.model.takesText { makeRoom() }
            return element.modern
        }
    }

    private mutating func placeBlock(_ element: HTMLElement, isNode: Bool) -> HTMLElement? {
        if element == .details, isOpen(.links) { return nil }
        if element == .table, isOpen(.tables) { return nil }
        let base = stack[top.node]
        if base.model == .phrasing || base.model == .ruby { return nil }
        while top.model == .phrasing || top.model == .ruby {
            let host = top.host
            guard host > top.node, let shown = stack[host].shown else { return nil }
            if shown != .p {
                if element.headingLevel != nil, shown == .summary {
                    // A summary is one heading or a line of text; a heading beside text stays text.
                    if stack[host].depth == top.depth, stack[host].progress == .empty { break }
                    return nil
                }
                let isTitle = shown == .summary || shown.headingLevel != nil
                if element == .p || element == .div || element == .center, !isNode || isTitle { return nil }
            }
            unwrap(from: host)
        }
        if !top.model.takesText { makeRoom() }
        if element.headingLevel != nil, isOpen(.headings) { return .div }
        return element.modern
    }

    /// Closes everything from `index` on and goes on as if it had never been opened.
    private mutating func unwrap(from index: Int) {
        for current in stride(from: stack.count - 1, through: index, by: -1) { finish(current) }
        let parent = stack[index - 1]
        for current in index..<stack.count {
            stack[current].shown = nil
            stack[current].model = parent.model
            stack[current].restrictions = parent.restrictions
            stack[current].host = parent.host
            stack[current].depth = parent.depth
        }
    }

    private mutating func placePart(_ element: HTMLElement, isNode: Bool) -> HTMLElement? {
        guard let host = findHost(of: element, isNode: isNode) else { return nil }
        if !isNode { while stack.count - 1 > host { pop() } }
        let index = top.host
        switch (element, stack[index].progress) {
        case (.caption, .empty): return .caption
        case (.caption, _): return nil
        case (.thead, .empty), (.thead, .captioned): return .thead
        case (.thead, _), (.tfoot, _): return .tbody
        case (.summary, .empty), (.figcaption, .empty), (.figcaption, .started): return element
        case (.summary, _), (.figcaption, _): return nil
        case (.dd, .empty), (.dd, .needsTerm):
            html.append("<dt></dt>")
            return .dd
        default: return element
        }
    }

    /// The index of the open element that `element` is a part of; for raw tags within the same Markdown node.
    private func findHost(of element: HTMLElement, isNode: Bool) -> Int? {
        let parents = element.parents
        if isNode {
            guard let shown = stack[top.host].shown, parents.contains(shown) else { return nil }
            return top.host
        }
        var index = stack.count - 1
        while index >= 0 {
            if let shown = stack[index].shown {
                if parents.contains(shown) { return index >= top.node ? index : nil }
                if shown.fences(element) { return nil }
            }
            if index == top.node { return nil }
            index -= 1
        }
        return nil
    }

    /// Makes up the part without which nothing else could stand here: a list item, a cell, a summary.
    mutating func makeRoom() {
        while !top.model.takesText {
            let host = top.host
            switch top.model {
            case .list: addPart(.li)
            case .table, .rows: addPart(.tr)
            case .cells: addPart(.td)
            case .terms:
                if stack[host].progress == .empty { html.append("<dt></dt>") }
                addPart(.dd)
            case .details, .figure:
                if top.model == .details, stack[host].progress == .empty { html.append("<summary>Details</summary>") }
                if stack[host].progress == .captioned {
                    unwrap(from: host)
                } else {
                    stack[host].progress = .started
                    loosen(host)
                }
            case .flow, .phrasing, .ruby: return
            }
        }
    }

    /// Lets flow content into a `details` or `figure` whose first part is settled.
    private mutating func loosen(_ host: Int) {
        for index in host..<stack.count where stack[index].host == host { stack[index].model = .flow }
    }

    private mutating func addPart(_ element: HTMLElement) {
        noteOpening(element)
        writeStart(element, [])
        push(element, shown: element, isNode: false)
    }

    /// Remembers in the parent that a part begins.
    mutating func noteOpening(_ shown: HTMLElement?) {
        guard let shown else { return }
        let host = top.host
        switch shown {
        case .caption: stack[host].progress = .captioned
        case .thead, .tbody, .tr, .td, .th, .li: stack[host].progress = .started
        case .dt: stack[host].progress = .needsDefinition
        case .dd: stack[host].progress = .started
        case .summary:
            stack[host].progress = .started
            loosen(host)
        case .figcaption:
            if stack[host].progress == .empty {
                stack[host].progress = .complete
                loosen(host)
            } else {
                stack[host].progress = .captioned
                for index in host..<stack.count where stack[index].host == host { stack[index].model = .figure }
            }
        case .rt: stack[host].progress = .complete
        default: noteContent()
        }
    }

    /// Remembers in a `ruby` that its text still needs an annotation, and in a `summary` that it is not empty.
    mutating func noteContent() {
        let host = top.host
        if top.model == .ruby || stack[host].shown == .summary { stack[host].progress = .started }
    }

    /// Writes the parts without which `shown` would not be valid.
    mutating func completeParts(of shown: HTMLElement, _ progress: Progress) {
        switch (shown, progress) {
        case (.tr, .empty): html.append("<td></td>")
        case (.dl, .needsDefinition): html.append("<dd></dd>")
        case (.details, .empty): html.append("<summary>Details</summary>")
        case (.ruby, .started), (.ruby, .empty): html.append("<rt></rt>")
        default: break
        }
    }
}

extension HTMLElement {
    /// Whether the search for the list or table of `part` ends at this element.
    fileprivate func fences(_ part: HTMLElement) -> Bool {
        switch part {
        case .li, .dd, .dt, .summary, .figcaption:
            [.table, .td, .th, .caption, .blockquote, .details, .figure, .ul, .ol, .dl].contains(self)
        case .rt: role != .phrasing
        default: self == .table
        }
    }
}
