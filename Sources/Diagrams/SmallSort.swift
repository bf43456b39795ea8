extension Array {
    /// Sorts in place; few elements by insertion, without the memory that the library's sort asks for each time.
    @inline(__always)
    mutating func sortFew(by precedes: (Element, Element) -> Bool) {
        guard count <= 24 else { return sort(by: precedes) }
        for end in 1..<Swift.max(count, 1) {
            var place = end
            while place > 0, precedes(self[place], self[place - 1]) {
                swapAt(place, place - 1)
                place -= 1
            }
        }
    }
}
