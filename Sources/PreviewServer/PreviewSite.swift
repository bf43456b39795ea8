import Synchronization

/// The site as it was last built, in memory, and what is known of the builds since.
package final class PreviewSite: Sendable {
    private struct State {
        var files: [String: [UInt8]] = [:]
        /// The build in which each file last changed.
        var changed: [String: Int] = [:]
        /// The build in which a style sheet, script or picture last changed, or was removed.
        var assetsChanged = 0
        var build = 0
        /// Why the last build failed; nil where it did not.
        var problem: String?
    }

    /// The longest text about a failed build that pages show, in characters.
    private static let longestProblem = 8000

    /// Sets this run of the server apart from others, so that pages of an earlier one know that theirs is over.
    private let run: String
    private let state = Mutex(State())
    private let listeners = EventListeners()

    package init(run: String) { self.run = run }

    /// The files by their paths.
    package var files: [String: [UInt8]] { state.withLock { $0.files } }

    /// Takes `files` as the site, and tells the pages.
    ///
    /// What has not changed had better be the very arrays of before: then they are not compared byte by byte.
    package func show(_ files: [String: [UInt8]]) {
        state.withLock { state in
            state.build += 1
            var changed: [String: Int] = [:]
            changed.reserveCapacity(files.count)
            for (path, bytes) in files {
                let isSame = state.files[path] == bytes
                changed[path] = isSame ? state.changed[path] : state.build
                if !isSame && PreviewSite.isShared(path) { state.assetsChanged = state.build }
            }
            for path in state.files.keys where files[path] == nil && PreviewSite.isShared(path) {
                state.assetsChanged = state.build
            }
            state.files = files
            state.changed = changed
            state.problem = nil
        }
        tell()
    }

    /// Keeps the site as it is, and has the pages say what the matter is.
    package func report(problem: String) {
        // The terminal has the rest; an event must fit into what the system holds for a page that is slow to read.
        state.withLock { $0.problem = String(problem.prefix(PreviewSite.longestProblem)) }
        tell()
    }

    /// Sees to it that connections of pages that have been closed are let go.
    package func greet() { listeners.send(Array(": still here\n\n".utf8)) }

    private func tell() { listeners.send(event()) }

    private func event() -> [UInt8] { ReloadScript.event(problem: state.withLock { $0.problem }) }

    private static func isShared(_ path: String) -> Bool { path.hasPrefix("assets/") }

    // MARK: Answers

    /// Keeps the connection of a page for events, the first of which says how things stand.
    func listen(_ connection: Connection) {
        guard connection.send(ReloadScript.eventHead) else { return }
        // First added, then told: what a build says in between is not missed.
        listeners.add(connection)
        _ = connection.sendAtOnce(event())
    }

    /// The answer to a request whose method and host are right.
    func answer(_ target: String) -> HTTPResponse {
        if let own = ReloadScript.answer(target) { return own }
        return state.withLock { state in
            guard state.build > 0 else { return waiting(state.problem) }
            switch SiteAddress(target, holds: { state.files[$0] != nil }) {
            case .file(let path): return answer(path, .ok, state)
            case .folder(let address):
                return .text(.moved, "It is at \(address)", fields: [("Location", address)])
            case .missing: return answer("404.html", .missing, state)
            case .malformed: return .text(.malformed, "This address is malformed.")
            }
        }
    }

    private func answer(_ path: String, _ status: HTTPResponse.Status, _ state: State) -> HTTPResponse {
        guard let bytes = state.files[path] else { return .text(.missing, "There is no such page.") }
        let type = ContentType.of(path)
        guard type == ContentType.html else { return HTTPResponse(status: status, type: type, body: bytes) }
        let version =
            "\(run)-\(path == "404.html" ? "none" : "page")-\(max(state.changed[path] ?? 0, state.assetsChanged))"
        return HTTPResponse(
            status: status, type: type, body: ReloadScript.added(to: bytes, version: version),
            fields: [(ReloadScript.versionField, version)])
    }

    /// The page before there is a site: it tells why, and gives way to the site by itself.
    private func waiting(_ problem: String?) -> HTTPResponse {
        let page = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>No site yet</title></head>
            <body><h1>No site yet</h1><p>\(problem == nil ? "It is being built." : "It could not be built.")</p></body></html>

            """
        let version = run + "-none"
        return HTTPResponse(
            status: .notReady, body: ReloadScript.added(to: Array(page.utf8), version: version),
            fields: [(ReloadScript.versionField, version)])
    }
}

/// The connections of pages that wait to hear of builds.
private final class EventListeners: Sendable {
    private let connections = Mutex<[Connection]>([])
    /// More tabs than anybody has open; the eldest go, and ask again when they are looked at.
    private static let most = 256

    func add(_ connection: Connection) {
        connections.withLock { connections in
            connections.append(connection)
            if connections.count > EventListeners.most { connections.removeFirst() }
        }
    }

    /// Sends to all, and lets go of those that are gone or do not listen.
    func send(_ bytes: [UInt8]) {
        connections.withLock { connections in connections = connections.filter { $0.sendAtOnce(bytes) } }
    }
}
