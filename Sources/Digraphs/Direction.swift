/// Which way edges are followed.
///
/// An edge goes from what depends to what it rests on.
package enum Direction: Sendable, CaseIterable {
    /// Along the edges: what a node rests on.
    case upstream
    /// Against the edges: what rests on a node.
    case downstream

    package var opposite: Direction { self == .upstream ? .downstream : .upstream }
}
