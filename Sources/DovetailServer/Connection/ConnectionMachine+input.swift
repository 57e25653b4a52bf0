/// What arrives.
extension ConnectionMachine {
    /// The connection is there.
    mutating func opened(now: Duration) {
        awaitRequest(now: now)
    }

    /// Bytes came that do not make a head yet.
    mutating func bytesArrived(now: Duration) {
        guard input == .idle, output == .none else { return }
        input = .head
        setDeadline(now + limits.headDeadline)
    }

    /// A head is there.
    mutating func headArrived(_ facts: RequestFacts) -> Action {
        guard input == .idle || input == .head, output == .none else { return .none }
        persists = facts.persists
        framing = facts.body
        awaitsContinue = facts.expectsContinue
        input = .discarding(received: 0)
        return facts.refusal.map { .refuse($0) } ?? .route
    }

    /// The request leads to an operation: its body is wanted.
    mutating func operationFound(now: Duration) -> Action {
        if case .length(let length) = framing, length > limits.bodyBytes {
            return .refuse(.bodyTooLarge(limit: limits.bodyBytes))
        }
        input = .body(received: 0)
        bodyDeadline = now + limits.bodyDeadline
        setDeadline(bodyDeadline)
        guard awaitsContinue else { return .none }
        awaitsContinue = false
        return .sendContinue
    }

    /// A piece of a body is there.
    mutating func bodyArrived(_ count: Int, now: Duration) -> Action {
        switch input {
        case .body(let received):
            if received + count > limits.bodyBytes { return .refuse(.bodyTooLarge(limit: limits.bodyBytes)) }
            input = .body(received: received + count)
            return .collect
        case .discarding(let received):
            input = .discarding(received: received + count)
            return received + count > limits.discardedBytes ? stopReading(now: now) : .none
        case .idle, .head, .whole, .ignored:
            return .none
        }
    }

    /// The request has ended.
    mutating func requestEnded(now: Duration) -> Action {
        switch input {
        case .body:
            input = .whole
            output = .serving
            setDeadline(now + limits.requestDeadline)
            return .serve
        case .discarding:
            input = .whole
            return exchangeEnded(now: now)
        case .idle, .head, .whole, .ignored:
            return .none
        }
    }

    /// Bytes came that are no HTTP.
    mutating func inputFailed(_ refusal: Refusal, now: Duration) -> Action {
        switch (input, output) {
        case (.ignored, _), (_, .finishing), (_, .lingering), (_, .closed): return .none
        case (_, .none): return .refuse(refusal)
        case (_, .serving), (_, .writing), (_, .written): return stopReading(now: now)
        }
    }

    /// The client has closed its side: a response on its way is finished, then so is the connection.
    mutating func inputClosed(now: Duration) -> Action {
        isInputClosed = true
        switch output {
        case .none: return finish(now: now)
        case .serving, .writing, .written: return stopReading(now: now)
        case .finishing, .closed: return .none
        case .lingering: return close()
        }
    }
}
