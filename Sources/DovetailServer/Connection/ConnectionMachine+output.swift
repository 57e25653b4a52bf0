/// What goes out, and how it ends.
extension ConnectionMachine {
    /// A response is about to be written. Says whether the connection persists after it.
    ///
    /// A request that is refused before its end leaves a rest. A small one is read and thrown away, so that the
    /// connection survives; a large one, or one that the client may never send, ends it (RFC 9110 §10.1.1).
    mutating func answer(endsConnection: Bool = false, now: Duration) -> Bool {
        if endsConnection || drainEnd != nil { persists = false }
        if input != .whole {
            if case .length(let length) = framing, length > limits.discardedBytes { persists = false }
            if awaitsContinue { persists = false }
            bodyDeadline = now + limits.bodyDeadline
            input = persists ? discardingInput : .ignored
        }
        output = .writing
        setDeadline(now + limits.writeDeadline)
        return persists
    }

    private var discardingInput: Input {
        if case .body(let received) = input { return .discarding(received: received) }
        return input
    }

    /// A piece of the response is written, and the channel takes the next.
    mutating func wrote(now: Duration) {
        guard output == .writing else { return }
        setDeadline(now + limits.writeDeadline)
    }

    /// All of the response is written, and the channel takes more.
    mutating func responseWritten(now: Duration) -> Action {
        guard output == .writing else { return .none }
        output = .written
        return exchangeEnded(now: now)
    }

    /// Goes on when both sides of the exchange are through.
    mutating func exchangeEnded(now: Duration) -> Action {
        guard output == .written else { return .none }
        guard persists else { return finish(now: now) }
        guard input == .whole else {
            setDeadline(bodyDeadline)
            return .none
        }
        awaitRequest(now: now)
        return .next
    }

    /// Nothing more is written: the connection ends when the client has got everything.
    mutating func finish(now: Duration) -> Action {
        input = .ignored
        output = .finishing
        setDeadline(now + limits.writeDeadline)
        return .finish
    }

    /// All that was written has left.
    mutating func flushed(now: Duration) -> Action {
        guard output == .finishing else { return .none }
        if isInputClosed { return close() }
        output = .lingering
        setDeadline(now + limits.lingerDeadline)
        return .closeOutput
    }

    /// Nothing more is read; what is being answered is answered, then the connection ends.
    mutating func stopReading(now: Duration) -> Action {
        persists = false
        input = .ignored
        return exchangeEnded(now: now)
    }

    /// The server shuts down: an idle connection ends soon, a busy one after its response, all of them by the end of
    /// the grace.
    mutating func drain(now: Duration) {
        guard drainEnd == nil, output != .closed else { return }
        drainEnd = now + grace
        if input == .idle, output == .none {
            setDeadline(now + Self.drainQuiet)
        } else if let deadline {
            setDeadline(deadline)
        }
    }

    /// The deadline may have come.
    mutating func timePassed(now: Duration) -> Action {
        guard let deadline, now >= deadline else { return .none }
        let isCutOff = drainEnd.map { now >= $0 } ?? false
        switch (output, input) {
        case (.closed, _): return .none
        case (.serving, _) where !isCutOff: return .abandon(.answerTooSlow)
        case (.none, .head) where !isCutOff: return .refuse(.headTooSlow)
        case (.none, .body) where !isCutOff: return .refuse(.bodyTooSlow)
        default: return close()
        }
    }

    /// Ends the connection without regard to what is under way.
    mutating func close() -> Action {
        connectionLost()
        return .close
    }

    /// There is no connection any more.
    mutating func connectionLost() {
        input = .ignored
        output = .closed
        deadline = nil
    }
}
