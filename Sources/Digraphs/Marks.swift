/// A set of node numbers that is emptied in O(1): a mark counts only while it bears the present round's number.
struct Marks {
    private var rounds: [UInt32]
    private var round: UInt32 = 1

    init(count: Int) { rounds = [UInt32](repeating: 0, count: count) }

    func contains(_ node: Int) -> Bool { rounds[node] == round }

    /// Adds a node; false where it was there already.
    mutating func insert(_ node: Int) -> Bool {
        guard rounds[node] != round else { return false }
        rounds[node] = round
        return true
    }

    mutating func removeAll() {
        if round == .max {
            for node in rounds.indices { rounds[node] = 0 }
            round = 0
        }
        round += 1
    }
}
