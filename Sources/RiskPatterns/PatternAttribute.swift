import SourceText

/// What kind of thing records have in common; in the order in which equals are named.
package enum PatternDimension: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// Anything that they rest on, at whatever distance.
    case upstream
    case library, tag, domain, team, environment, vendor

    package static func < (left: PatternDimension, right: PatternDimension) -> Bool { left.rawValue < right.rawValue }

    package var noun: String {
        switch self {
        case .upstream: "upstream"
        case .library: "library"
        case .tag: "tag"
        case .domain: "domain"
        case .team: "team"
        case .environment: "environment"
        case .vendor: "vendor"
        }
    }

    package var pluralNoun: String {
        switch self {
        case .library: "libraries"
        default: noun + "s"
        }
    }

    /// What several records do that have an attribute, "rest on torch"; of one, "rests on torch".
    package func phrase(_ label: String, ofOne: Bool) -> String {
        let verb =
            switch self {
            case .upstream: ofOne ? "rests on " : "rest on "
            case .library: ofOne ? "uses " : "use "
            case .tag: ofOne ? "is tagged " : "are tagged "
            case .domain: ofOne ? "is in domain " : "are in domain "
            case .team: ofOne ? "is owned by " : "are owned by "
            case .environment: ofOne ? "runs in " : "run in "
            case .vendor: ofOne ? "comes from vendor " : "come from vendor "
            }
        return verb + label
    }
}

/// Something that some records of a population have: a base model, a tag, an owner.
package struct PatternAttribute: Sendable {
    package var dimension: PatternDimension
    /// What identifies it among all of its dimension.
    package var key: String
    /// What people call it.
    package var label: String
    /// The records that have it, by their places in the population: ascending, each once.
    package var members: [Int]

    package init(dimension: PatternDimension, key: String, label: String, members: [Int]) {
        self.dimension = dimension
        self.key = key
        self.label = label
        self.members = members
    }
}

/// Attributes that exactly the same records have, which no figure can tell apart.
package struct PatternGroup: Sendable {
    /// The first by dimension and key.
    package let attribute: PatternAttribute
    /// The others, in the same order.
    package let also: [PatternAttribute]

    /// One group for each set of at least `minimumSupport` members, by dimension and key of the first.
    ///
    /// O(t + a log a) for `a` attributes with `t` memberships. Members that are not ascending, or not below `population`,
    /// are an error of the caller.
    static func groups(_ attributes: [PatternAttribute], population: Int, minimumSupport: Int) -> [PatternGroup] {
        let order = attributes.indices.filter { attributes[$0].members.count >= max(minimumSupport, 1) }.sorted {
            let (left, right) = (attributes[$0], attributes[$1])
            if left.dimension != right.dimension { return left.dimension < right.dimension }
            return left.key.hasSameBytes(as: right.key) ? $0 < $1 : left.key.precedesByBytes(right.key)
        }
        var places: [[Int]: Int] = [:]
        var equals: [[Int]] = []
        for number in order {
            let members = attributes[number].members
            precondition(PatternGroup.isSet(members, below: population), "members are ascending places, each once")
            if let place = places[members] {
                equals[place].append(number)
            } else {
                places[members] = equals.count
                equals.append([number])
            }
        }
        return equals.map { numbers in
            PatternGroup(attribute: attributes[numbers[0]], also: numbers.dropFirst().map { attributes[$0] })
        }
    }

    private static func isSet(_ members: [Int], below population: Int) -> Bool {
        var last = -1
        for member in members {
            guard member > last else { return false }
            last = member
        }
        return last < population
    }
}
