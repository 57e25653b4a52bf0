/// The connections of an event loop whose clients leave a response unread, and how much memory that takes.
///
/// All loops together may hold ``ServerLimits/unreadBytes``. Beyond it a loop ends the connection that has waited the
/// longest: clients that read on are never it while there is one that does not.
final class UnreadResponses {
    private struct Wait {
        let handler: ConnectionHandler
        let bytes: Int
        /// Counts up: what began to wait earlier has a lower one.
        let turn: Int
    }

    private var waits: [ObjectIdentifier: Wait] = [:]
    private var turns = 0

    /// A connection begins to wait for its client, and holds so many bytes meanwhile.
    func begin(_ handler: ConnectionHandler, bytes: Int) {
        end(handler)
        turns += 1
        waits[ObjectIdentifier(handler)] = Wait(handler: handler, bytes: bytes, turn: turns)
        handler.load.unreadGrew(by: bytes)
        while handler.load.isUnreadTooMuch, let longest = waits.values.min(by: { $0.turn < $1.turn }) {
            end(longest.handler)
            longest.handler.endUnread(duringOwnEvent: longest.handler === handler)
        }
    }

    /// A connection waits no longer.
    func end(_ handler: ConnectionHandler) {
        guard let wait = waits.removeValue(forKey: ObjectIdentifier(handler)) else { return }
        handler.load.unreadGrew(by: -wait.bytes)
    }
}
