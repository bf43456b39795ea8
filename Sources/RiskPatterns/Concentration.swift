/// How much of what is marked rests on few assets.
package struct Concentration: Sendable {
    /// One asset, or several that the same records rest on.
    package struct Share: Sendable {
        package let group: PatternGroup
        package let markedMembers: Int
        /// Marked members over all marked ones, in basis points.
        package let coverage: Int

        package var asset: PatternAttribute { group.attribute }
        package var members: Int { group.attribute.members.count }
    }

    /// An asset that was chosen since it adds the most.
    package struct Step: Sendable {
        package let group: PatternGroup
        /// Marked records that no asset chosen before carries.
        package let added: Int
        /// Marked records that this and those chosen before carry.
        package let covered: Int

        package var asset: PatternAttribute { group.attribute }
    }

    package let marked: Int
    /// How many assets, those with the same records as one, carry any marked record.
    package let assetCount: Int
    /// Those that carry the most marked records: first those that carry fewer others, then by dimension and key.
    package let top: [Share]
    /// Assets that together carry half of the marked records or more, each adding the most to those before.
    ///
    /// The fewest there are may be fewer by some: to find them takes too long. Where all assets together carry less than
    /// half, they are all that add anything, and `coversHalf` is false.
    package let steps: [Step]

    package var covered: Int { steps.last?.covered ?? 0 }
    package var coversHalf: Bool { marked > 0 && 2 * covered >= marked }

    /// The members of an asset are the records that rest on it, directly or not.
    ///
    /// O(t + a log a) for `a` assets with `t` records in all.
    package init(isMarked: [Bool], assets: [PatternAttribute], top limit: Int = 10) {
        let marked = isMarked.count { $0 }
        var shares = PatternGroup.groups(assets, population: isMarked.count, minimumSupport: 1).map { group in
            let count = group.attribute.members.count { isMarked[$0] }
            return Share(group: group, markedMembers: count, coverage: basisPoints(count, marked))
        }
        shares.removeAll { $0.markedMembers == 0 }
        let order = shares.indices.sorted { left, right in
            let (ours, others) = (shares[left], shares[right])
            return (others.markedMembers, ours.members, left) < (ours.markedMembers, others.members, right)
        }
        shares = order.map { shares[$0] }
        self.marked = marked
        assetCount = shares.count
        top = Array(shares.prefix(max(limit, 0)))
        var cover = GreedyCover(shares.map { $0.asset.members.filter { isMarked[$0] } }, population: isMarked.count)
        let chosen = cover.choose(until: (marked + 1) / 2)
        var covered = 0
        steps = chosen.map { share, added in
            covered += added
            return Step(group: shares[share].group, added: added, covered: covered)
        }
    }
}

/// Chooses sets one after the other, each time the one that adds the most; the first of equals.
private struct GreedyCover {
    private let sets: [[Int]]
    /// How many elements of each set are not covered yet.
    private var left: [Int]
    private var isCovered: [Bool]
    /// The sets of each element.
    private var setsOf: [[Int32]]
    /// Sets by how many elements they had left when last looked at.
    private var waiting: [[Int]]

    init(_ sets: [[Int]], population: Int) {
        self.sets = sets
        left = sets.map(\.count)
        isCovered = [Bool](repeating: false, count: population)
        setsOf = [[Int32]](repeating: [], count: population)
        for (number, set) in sets.enumerated() {
            for element in set { setsOf[element].append(Int32(number)) }
        }
        waiting = [[Int]](repeating: [], count: (left.max() ?? 0) + 1)
        for (number, count) in left.enumerated() { waiting[count].append(number) }
    }

    /// Until so many elements are covered, or no set adds any.
    ///
    /// What is left of a set only shrinks: when the sets with `count` left are looked at, all that will ever have as many
    /// wait there.
    mutating func choose(until target: Int) -> [(set: Int, added: Int)] {
        var chosen: [(set: Int, added: Int)] = []
        var covered = 0
        for count in waiting.indices.dropFirst().reversed() {
            for number in waiting[count].sorted() {
                guard covered < target else { return chosen }
                guard left[number] == count else {
                    waiting[left[number]].append(number)
                    continue
                }
                chosen.append((number, count))
                covered += count
                for element in sets[number] where !isCovered[element] {
                    isCovered[element] = true
                    for other in setsOf[element] { left[Int(other)] -= 1 }
                }
            }
        }
        return chosen
    }
}
