import Glibc
import LinuxFiles
import Synchronization

/// Standard output for results, standard error for messages and progress.
enum Terminal {
    /// Whether results may be coloured: a terminal, and nobody said `NO_COLOR`.
    static var usesColour: Bool {
        isatty(1) == 1 && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }

    /// How wide the terminal is that results go to; nil where they go elsewhere.
    static var columns: Int? {
        guard isatty(1) == 1 else { return nil }
        if let asked = environment("COLUMNS").flatMap({ Int($0) }), asked > 0 { return asked }
        var size = winsize()
        return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Gives the three standard streams a place where they have none.
    ///
    /// The next file that is opened would else take the number of a closed one, and messages would be written into it.
    static func openClosedStreams() {
        while true {
            let number = open("/dev/null", O_RDWR)
            guard (0...2).contains(number) else {
                close(number)
                return
            }
        }
    }

    /// Writes a result to standard output; throws where part of it was lost, but not where its reader has enough.
    static func result(_ bytes: [UInt8]) throws(CommandFailure) {
        let code = write(bytes, to: 1)
        guard code != 0, code != EPIPE else { return }
        throw CommandFailure(
            status: .failure, message: "the result could not be written: \(SystemError(code: code).text).")
    }

    /// Writes a line for people to standard error; control characters of its text are shown as U+FFFD.
    static func message(_ text: String) { write(clean(text) + [0x0A], to: 2) }

    /// Writes a question to standard error, after which the answer is typed.
    static func ask(_ text: String) { write(clean(text), to: 2) }

    private static func clean(_ text: String) -> [UInt8] {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
            clean.append(isControl ? "\u{FFFD}" : scalar)
        }
        return Array(String(clean).utf8)
    }

    /// Writes all of `bytes`; the error that ended it early, or 0.
    @discardableResult
    fileprivate static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? EIO : errno }
            start += count
        }
        return 0
    }
}

/// A progress bar on standard error, for work that takes more than a second; nothing where nobody watches.
final class ProgressBar: Sendable {
    private struct State {
        var stage = ""
        var done = 0
        var lastDrawn = 0.0
        var isShown = false
        /// When each stage began.
        var stages: [(name: String, start: Double)] = []
    }

    private let state = Mutex(State())
    private let start = ProgressBar.seconds()
    private let isActive = isatty(2) == 1 && (Terminal.environment("CI") ?? "").isEmpty

    func update(_ stage: StaticString, _ total: Int) {
        state.withLock { state in
            let name = stage.description
            if state.stage != name {
                state.stage = name
                state.done = 0
                state.stages.append((name, ProgressBar.seconds()))
            }
            guard isActive else { return }
            state.done += 1
            let now = ProgressBar.seconds()
            guard now - start > 1, now - state.lastDrawn > 0.1, total > 0 else { return }
            state.lastDrawn = now
            state.isShown = true
            let filled = min(30, state.done * 30 / total)
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
            Terminal.write(Array("\r\u{1B}[K\(name) \(bar) \(state.done) of \(total)".utf8), to: 2)
        }
    }

    /// Removes the bar, so that what follows begins on a clean line.
    func clear() {
        state.withLock { state in
            if state.isShown { Terminal.write(Array("\r\u{1B}[K".utf8), to: 2) }
            state.isShown = false
        }
    }

    /// How long each stage took, in milliseconds, the last one until now.
    var times: [(stage: String, milliseconds: Int)] {
        state.withLock { state in
            let ends = state.stages.dropFirst().map(\.start) + [ProgressBar.seconds()]
            return zip(state.stages, ends).map { ($0.name, Int(($1 - $0.start) * 1000)) }
        }
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
