import CLibPQ
import Dispatch

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

// The pool only keeps it; whoever took it out is the one to touch it.
extension PostgresConnection: @unchecked Sendable {}  // Invariant: one thread at a time uses a connection.

/// One connection, in libpq's pipeline mode. Everything here blocks, though never beyond its deadline.
final class PostgresConnection {
    let handle: OpaquePointer
    let settings: PostgresSettings
    let opened = ContinuousClock.now
    /// How old it may become.
    var lifetime = Duration.seconds(600)
    /// When it was last given back.
    var idleSince = ContinuousClock.now
    /// Whether statements are prepared on it.
    var isPrepared = false
    /// Why the connection can be of no more use, as soon as that is so.
    private(set) var end: PostgresPoolState.End?

    /// Takes over a connection of libpq's.
    init(handle: OpaquePointer, settings: PostgresSettings) {
        self.handle = handle
        self.settings = settings
    }

    deinit { PQfinish(handle) }

    /// Whether it has lived for as long as it may.
    func isOld(at now: ContinuousClock.Instant) -> Bool {
        now >= opened.advanced(by: lifetime)
    }

    /// Gives the connection up, for the first reason that there is.
    func giveUp(because error: PostgresError) {
        end = end ?? PostgresPoolState.End(error)
    }

    /// Whether nothing came from the server unasked. What comes on an idle connection is, all but always, its end.
    var isQuiet: Bool {
        guard PQstatus(handle) == CONNECTION_OK else { return false }
        var descriptor = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) == 0
    }

    /// Whether the server answers by then.
    func answers(by deadline: ContinuousClock.Instant) -> Bool {
        guard case .done? = run([PostgresStatement("SELECT")], as: .oneTransaction, until: deadline).first else {
            return false
        }
        return true
    }

    /// Waits until something can be read, or also written, and says whether it came to that before the deadline.
    static func awaitSocket(
        of handle: OpaquePointer,
        reading: Bool = true,
        writing: Bool,
        until deadline: ContinuousClock.Instant
    ) -> Bool {
        let events = Int16((reading ? POLLIN : 0) | (writing ? POLLOUT : 0))
        while true {
            let left = deadline - .now
            guard left > .zero else { return false }
            var descriptor = pollfd(fd: PQsocket(handle), events: events, revents: 0)
            let milliseconds = Int32(clamping: Int64((left / .milliseconds(1)).rounded(.up)))
            let count = poll(&descriptor, 1, milliseconds)
            if count > 0 { return true }
            if count < 0, errno != EINTR { return false }
        }
    }

    /// What libpq last said about the connection.
    func lastError(code: String) -> PostgresError {
        let message = settings.redact(String(cString: PQerrorMessage(handle)))
        return PostgresError(code: code, message: message.isEmpty ? "the connection was lost" : message)
    }

    /// Asks the server, on another connection and thread, to stop what it does for this one.
    ///
    /// libpq 15 can only do that blocking and without a time limit; nothing depends on it.
    func requestCancel() {
        // Safe: the handle is a copy of what cancelling needs, and the block alone uses it.
        nonisolated(unsafe) let cancel = PQgetCancel(handle)
        blockingQueue("notes.cancel").async {
            var message = [CChar](repeating: 0, count: 256)
            _ = PQcancel(cancel, &message, Int32(message.count))
            PQfreeCancel(cancel)
        }
    }
}
