/// What the home page tells shortly and pages of their own tell at length; gathered once.
struct Overviews: Sendable {
    let changes: Changes
    let evidence: EvidenceCoverage
    let groups: ModelGroups

    init(_ catalog: Catalog) {
        changes = Changes(catalog)
        evidence = EvidenceCoverage(catalog)
        groups = ModelGroups(catalog)
    }

    func tasks(_ catalog: Catalog, _ template: PageTemplate) -> [Site.Task] {
        let (changes, evidence, groups) = (changes, evidence, groups)
        var tasks: [Site.Task] = [
            { put in
                try put(GroupsPage.path, GroupsPage(catalog, groups).render(template))
                try put(
                    EvidencePage.path, EvidencePage(catalog: catalog, coverage: evidence).render(template))
            }
        ]
        for list in EvidenceList.all(catalog, evidence) { tasks.append { try list.write(template, $0) } }
        for (place, list) in changes.lists.enumerated() {
            for number in 1...ChangesPage.pageCount(catalog, list.entries) {
                tasks.append { put in
                    let page = ChangesPage(catalog: catalog, changes: changes, list: place, number: number)
                    try put(ChangesPage.path(list.sort, number), page.render(template))
                }
            }
        }
        return tasks
    }
}
