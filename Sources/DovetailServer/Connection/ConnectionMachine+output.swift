/// What goes out, and how it ends.
extension ConnectionMachine {
    /// A response is about to be written, at once or piece by piece. Says whether the connection persists after it.
    ///
    /// A request that is refused before its end leaves a rest. A small one is read and thrown away, so that the
    /// connection survives; a large one, or one that the client may never send, ends it (RFC 9110 §10.1.1). A response
    /// that is streamed may go on to read the request.
    mutating func answer(endsConnection: Bool = false, streams: Bool = false, now: Duration) -> Bool {
        if endsConnection || drainEnd != nil { persists = false }
        if input != .whole {
            if case .length(let length) = framing, length > limits.discardedBytes { persists = false }
            if awaitsContinue { persists = false }
            if !streams || awaitsContinue { giveUpBody(now: now) }
        }
        output = streams ? .streaming : .writing
        outputDeadline = streams ? nil : now + limits.writeDeadline
        return persists
    }

    /// Nobody wants the rest of the body.
    private mutating func giveUpBody(now: Duration) {
        switch input {
        case .body(let received): input = .discarding(received: received)
        case .idle, .head, .discarding: break
        case .whole, .ignored: return
        }
        if !persists { input = .ignored }
        inputDeadline = persists ? now + limits.bodyDeadline : nil
    }

    /// A piece of the response is written; says whether the channel takes the next.
    mutating func wrote(hasRoom: Bool, now: Duration) {
        switch output {
        case .writing: outputDeadline = now + limits.writeDeadline
        // While there is room, it is the service's turn, and it may take its time.
        case .streaming: outputDeadline = hasRoom ? nil : now + limits.writeDeadline
        default: break
        }
    }

    /// The last piece of a streamed response is about to be written.
    mutating func streamEnded(now: Duration) {
        guard output == .streaming else { return }
        output = .writing
        outputDeadline = now + limits.writeDeadline
        giveUpBody(now: now)
    }

    /// All of the response is written, and the channel takes more.
    mutating func responseWritten(now: Duration) -> Action {
        guard output == .writing else { return .none }
        output = .written
        outputDeadline = nil
        return exchangeEnded(now: now)
    }

    /// Goes on when both sides of the exchange are through.
    mutating func exchangeEnded(now: Duration) -> Action {
        guard output == .written else { return .none }
        guard persists else { return finish(now: now) }
        guard input == .whole else { return .none }
        awaitRequest(now: now)
        return .next
    }

    /// Nothing more is written: the connection ends when the client has got everything.
    mutating func finish(now: Duration) -> Action {
        input = .ignored
        inputDeadline = nil
        output = .finishing
        outputDeadline = now + limits.writeDeadline
        return .finish
    }

    /// All that was written has left.
    mutating func flushed(now: Duration) -> Action {
        guard output == .finishing else { return .none }
        if isInputClosed { return close() }
        output = .lingering
        outputDeadline = now + limits.lingerDeadline
        return .closeOutput
    }

    /// Nothing more is read; what is being answered is answered, then the connection ends.
    mutating func stopReading(now: Duration) -> Action {
        persists = false
        input = .ignored
        inputDeadline = nil
        return exchangeEnded(now: now)
    }

    /// The server shuts down: an idle connection ends soon, a busy one after its response, all of them by the end of
    /// the grace.
    mutating func drain(now: Duration) {
        guard drainEnd == nil, output != .closed else { return }
        drainEnd = now + grace
        if input == .idle, output == .none { inputDeadline = now + Self.drainQuiet }
    }

    /// A deadline may have come.
    mutating func timePassed(now: Duration) -> Action {
        guard let deadline, now >= deadline else { return .none }
        if let drainEnd, now >= drainEnd { return close() }
        if let outputDeadline, now >= outputDeadline {
            switch output {
            case .serving: return .abandon(.answerTooSlow)
            case .writing, .streaming, .finishing: return reset()
            case .none, .written, .lingering, .closed: return close()
            }
        }
        switch input {
        case .head: return .refuse(.headTooSlow)
        case .body: return giveUp(.bodyTooSlow, now: now)
        case .discarding where output != .written: return stopReading(now: now)
        case .idle, .discarding, .whole, .ignored: return close()
        }
    }

    /// Ends the connection without regard to what is under way.
    mutating func close() -> Action {
        connectionLost()
        return .close
    }

    /// The same, without a word: what the client has not read is dropped.
    mutating func reset() -> Action {
        connectionLost()
        return .reset
    }

    /// There is no connection any more.
    mutating func connectionLost() {
        input = .ignored
        output = .closed
    }
}
