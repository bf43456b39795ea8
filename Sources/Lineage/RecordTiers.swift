/// The tier of each record, for selectors that ask for it; without names there is no such field.
package struct RecordTiers: Sendable {
    /// The tiers, the lowest first, then the badge of what is not assessed.
    package var names: [String]
    /// For each record its tier; nil for kinds that have none.
    package var ofRecords: [String?]

    package init(names: [String] = [], ofRecords: [String?] = []) {
        self.names = names
        self.ofRecords = ofRecords
    }
}
