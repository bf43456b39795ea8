import Glibc

/// A system call that failed.
package struct SystemError: Error, Sendable, Hashable {
    package let code: Int32

    package init(code: Int32) { self.code = code }

    /// Whether somebody else listens at the address.
    package var isAddressInUse: Bool { code == EADDRINUSE }

    /// What the C library says, such as "No space left on device".
    package var text: String {
        var buffer = [CChar](repeating: 0, count: 256)
        // The POSIX form: it fills the buffer, whatever other threads ask at the same time.
        guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// Repeats a call that a signal interrupted; throws on any other failure.
@discardableResult
package func checked<Number: SignedInteger>(_ call: () -> Number) throws(SystemError) -> Number {
    while true {
        let result = call()
        if result >= 0 { return result }
        let code = errno
        if code != EINTR { throw SystemError(code: code) }
    }
}

/// The result of a call of `CLinuxCalls`, which gives its error as a negative number.
@discardableResult
package func checkedShim(_ result: Int32) throws(SystemError) -> Int32 {
    if result < 0 { throw SystemError(code: -result) }
    return result
}
