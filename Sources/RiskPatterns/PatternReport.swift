import SourceText

/// What marked records have in common, as far as any of the attributes tells.
package struct PatternReport: Sendable {
    package let population: Int
    package let marked: Int
    /// How many attributes were compared, those with the same members as one.
    package let tried: Int
    /// The notable ones first, and none where nothing is marked.
    ///
    /// Then by lower bound, by lift and by members, each as it is shown and the greatest first, by dimension and by key.
    package let patterns: [Pattern]

    /// Compares each attribute that at least `minimumSupport` records have; `isMarked` has a flag for each record.
    ///
    /// O(t + a log a) for `a` attributes with `t` memberships, beside what chance takes: each pair of counts once.
    package init(isMarked: [Bool], attributes: [PatternAttribute], minimumSupport: Int = 3) {
        population = isMarked.count
        marked = isMarked.count { $0 }
        let groups = PatternGroup.groups(attributes, population: population, minimumSupport: minimumSupport)
        tried = groups.count
        guard marked > 0 else {
            patterns = []
            return
        }
        let counts = PatternCounts(population: population, marked: marked, tried: tried)
        var known: [CountPair: PatternFigures] = [:]
        let found = groups.map { group -> Pattern in
            let markedMembers = group.attribute.members.count { isMarked[$0] }
            let pair = CountPair(members: group.attribute.members.count, marked: markedMembers)
            let figures =
                known[pair] ?? PatternFigures(counts, members: pair.members, markedMembers: pair.marked)
            known[pair] = figures
            return Pattern(group, counts, markedMembers: markedMembers, figures: figures)
        }
        // Groups come by dimension and key.
        let order = found.indices.sorted { left, right in
            let (ours, others) = (PatternReport.rank(found[left]), PatternReport.rank(found[right]))
            return ours == others ? left < right : ours > others
        }
        patterns = order.map { found[$0] }
    }

    private static func rank(_ pattern: Pattern) -> (Int, Int, Int, Int) {
        (pattern.isNotable ? 1 : 0, pattern.lowerLift, pattern.lift, pattern.members)
    }

    /// How many of those tried chance alone makes notable on average, at most; rounded up.
    package var expectedByChance: Int { (tried + PatternFigures.odds - 1) / PatternFigures.odds }
}

private struct CountPair: Hashable {
    let members: Int
    let marked: Int
}
