import Synchronization

/// Messages in the order they came, and word to everyone who waits for the next.
final class Board: Sendable {
    private struct State {
        var messages: [Message] = []
        var followers: [Int: AsyncStream<Void>.Continuation] = [:]
        var nextFollower = 0
    }

    private let state = Mutex(State())

    /// How many messages there are; the last one's number.
    var count: Int { state.withLock(\.messages.count) }

    func post(_ message: Message) {
        let followers = state.withLock { state in
            state.messages.append(message)
            return Array(state.followers.values)
        }
        for follower in followers { follower.yield() }
    }

    /// The messages after the first `count`.
    func messages(after count: Int) -> ArraySlice<Message> {
        state.withLock { $0.messages.dropFirst(count) }
    }

    /// Word that there may be new messages: once at first, and when some came since the last word was taken.
    ///
    /// It carries no message, so that a slow follower costs one bit, and misses nothing.
    func changes() -> AsyncStream<Void> {
        let (changes, follower) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.nextFollower += 1
            state.followers[state.nextFollower] = follower
            return state.nextFollower
        }
        follower.onTermination = { [weak self] _ in self?.forget(number) }
        follower.yield()
        return changes
    }

    private func forget(_ follower: Int) {
        state.withLock { $0.followers[follower] = nil }
    }
}
