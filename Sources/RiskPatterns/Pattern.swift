/// How an attribute and a mark go together: what share of those who have the one has the other.
///
/// Shares are in basis points, lifts in hundredths.
///
/// **The lift** is the share of marked ones among members over that among all, the members included. It is above 1 just
/// where the share among members is above that among the rest, whichever of the two one compares with.
///
/// **Its bounds** answer: could this be chance? Suppose that the attribute had nothing to do with the mark. Then its
/// members are a draw from the population, without putting back, and chance would bring as many marked ones with a
/// likelihood that can be counted (`DrawnCounts`). `lowerLift` is by how much the share among all would have to grow until
/// chance explains what was found, at 5 %: up to there it does not. It is above 1 just where Fisher's exact test, one
/// sided, says no to chance. `upperLift` is the same from the other side.
///
/// Nothing is approximated, since three members are few: Wilson's bound calls 3 of 3 notable where half of all are marked,
/// which chance does once in eight times. And nothing is lost where members are many: a draw of nearly all has little
/// freedom, which bounds for samples with putting back overlook. What is found once in 20 times by chance is found when
/// much is tried: see `Certainty.strong`. Records are counted as if each stood alone; siblings do not, so that a pattern is
/// where to look, not why.
package struct Pattern: Sendable {
    package enum Certainty: Int, Sendable, Comparable {
        case mayBeChance
        /// The lower bound is above 1: chance does this at most once in 20 times. And two members or more are marked,
        /// since one has nothing in common with anything.
        case notable
        /// Even so when one allows for all attributes that were tried: chance does this to any of them at most once in 20
        /// times (Bonferroni).
        case strong

        package static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
    }

    package let group: PatternGroup
    /// How many records there are, and how many of them are marked.
    package let population: Int
    package let marked: Int
    /// How many have the attribute, and how many of these are marked.
    package let members: Int
    package let markedMembers: Int
    /// Marked members over members.
    package let memberShare: Int
    /// Marked ones over all.
    package let baseShare: Int
    /// Marked members over marked ones: how much of what is marked the attribute covers.
    package let coverage: Int
    package let lift: Int
    /// Rounded down, and never above `lift`.
    package let lowerLift: Int
    /// Rounded up, and never below `lift`.
    package let upperLift: Int
    package let certainty: Certainty
    /// Whether the upper bound is below 1: members are marked less often, and hardly by chance.
    package let isRarer: Bool

    package var attribute: PatternAttribute { group.attribute }
    package var isNotable: Bool { certainty > .mayBeChance }

    /// There must be marked records.
    init(_ group: PatternGroup, _ counts: PatternCounts, markedMembers: Int, figures: PatternFigures) {
        self.group = group
        (population, marked) = (counts.population, counts.marked)
        members = group.attribute.members.count
        self.markedMembers = markedMembers
        memberShare = basisPoints(markedMembers, members)
        baseShare = basisPoints(marked, population)
        coverage = basisPoints(markedMembers, marked)
        let (part, whole) = (markedMembers * population, members * marked)
        lift = (200 * part + whole) / (2 * whole)
        lowerLift = min(100 * figures.bounds.lowest / marked, lift)
        upperLift = max((100 * figures.bounds.highest + marked - 1) / marked, lift)
        let isNotable = figures.bounds.lowest > marked && markedMembers > 1
        certainty = isNotable ? (figures.isRareAmongAll ? .strong : .notable) : .mayBeChance
        isRarer = figures.bounds.highest < marked
    }
}

/// `part / whole` in ten-thousandths, rounded half up; 0 where there is no whole.
func basisPoints(_ part: Int, _ whole: Int) -> Int { whole == 0 ? 0 : (20_000 * part + whole) / (2 * whole) }

/// What is the same for all attributes of a report.
struct PatternCounts {
    let population: Int
    let marked: Int
    let tried: Int
}

/// What depends on the number of members and of marked members alone.
struct PatternFigures {
    let bounds: CountBounds
    /// Whether chance does this to any of all that were tried at most once in 20 times.
    let isRareAmongAll: Bool

    /// Once in so many times is no longer called chance.
    static let odds = 20

    init(_ counts: PatternCounts, members: Int, markedMembers: Int) {
        bounds = CountBounds(
            population: counts.population, drawn: members, found: markedMembers, odds: PatternFigures.odds)
        isRareAmongAll =
            bounds.lowest > counts.marked
            && DrawnCounts(population: counts.population, marked: counts.marked, drawn: members)
                .isRare(atLeast: markedMembers, odds: PatternFigures.odds * max(counts.tried, 1))
    }
}
