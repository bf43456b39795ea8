import LinuxFiles

/// Why a site could not be written or published; the old site is as it was.
package struct PublishProblem: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Kind: String, Sendable, Hashable {
        /// Another build holds the lock.
        case busy
        /// The target is a place over which nothing is published.
        case refused
        /// A file that Muster did not make stands where a page belongs.
        case collision
        /// A page's path that a site cannot hold, or the same path twice.
        case badPath = "bad-path"
        /// The system refused: no space, no permission.
        case system
        /// The sink was used after its end, or a page of it failed.
        case incomplete
    }

    package let kind: Kind
    /// The file or folder in question, fit for a terminal.
    package let path: String
    package let message: String

    package var description: String { "\(path): \(message)" }

    init(_ kind: Kind, _ path: String, _ message: String) {
        self.kind = kind
        self.path = RawPath.printable(path)
        self.message = message
    }

    static func system(_ error: SystemError, _ path: String, _ step: String) -> PublishProblem {
        let message =
            "\(step) failed: \(error.text). The published site was left as it was. Check space and permissions."
        return PublishProblem(.system, path, message)
    }

    static func twice(_ path: String) -> PublishProblem {
        let message = "Two pages have this path, or a page and a folder of pages. Two records may have one name."
        return PublishProblem(.badPath, path, message)
    }

    static func refused(_ path: String, _ reason: String) -> PublishProblem {
        PublishProblem(.refused, path, reason + " Nothing was changed. Choose another output folder.")
    }
}

/// Gives the system errors of `body` the step and the path that a person needs.
@discardableResult
func telling<Value: ~Copyable>(
    _ step: String, _ path: String, _ body: () throws(SystemError) -> Value
) throws(PublishProblem) -> Value {
    do {
        return try body()
    } catch {
        throw .system(error, path, step)
    }
}
