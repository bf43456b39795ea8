/// What publishing did.
package struct PublishReport: Sendable, Hashable {
    /// Files that are new or have new bytes.
    package var written = 0
    /// Files that the old site had with the same bytes.
    package var unchanged = 0
    /// Pages of the old site that are gone.
    package var removed = 0
    /// Files that Muster did not make, and kept.
    package var carriedOver = 0
    /// Bytes of all files that Muster made, the manifest included.
    package var totalBytes = 0
    /// Pages that somebody had edited in the published site; they were written anew.
    package var edited: [String] = []
    /// What did not go as it should although the site is published.
    package var warnings: [String] = []
}
