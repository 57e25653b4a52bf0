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
        inputDeadline = now + limits.headDeadline
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

    /// The request leads to an operation that wants its body, up to a length: whole, or as it arrives.
    mutating func operationFound(bodyLimit: Int, streams: Bool, now: Duration) -> Action {
        if case .length(let length) = framing, length > bodyLimit { return .refuse(.bodyTooLarge(limit: bodyLimit)) }
        self.bodyLimit = bodyLimit
        bodyClock = BodyClock()
        input = .body(received: 0)
        inputDeadline = nil
        // A body that is not there need not be awaited in pieces.
        if streams, framing != .none {
            serve(now: now)
            return .serve
        }
        guard framing != .none else { return .none }  // Its end follows at once.
        bodyEnd = now + limits.bodyDeadline
        return bodyWanted(now: now)
    }

    private mutating func serve(now: Duration) {
        output = .serving
        outputDeadline = now + limits.requestDeadline
    }

    /// Whoever takes the body waits for its next piece.
    mutating func bodyWanted(now: Duration) -> Action {
        guard case .body(let received) = input else { return .none }
        bodyClock.start(now: now)
        awaitBody(received: received)
        guard awaitsContinue, output == .none || output == .serving else { return .none }
        awaitsContinue = false
        return .sendContinue
    }

    /// It is the client's turn, not the handler's.
    private mutating func awaitBody(received: Int) {
        inputDeadline = bodyClock.deadline(received: received, limits: limits)
        if output == .none { inputDeadline = inputDeadline.map { min($0, bodyEnd) } }
        if output == .serving { outputDeadline = nil }
    }

    /// A piece of a body is there.
    mutating func bodyArrived(_ count: Int, now: Duration) -> Action {
        switch input {
        case .body(let received):
            guard received + count <= bodyLimit else { return giveUp(.bodyTooLarge(limit: bodyLimit), now: now) }
            input = .body(received: received + count)
            if output == .none {
                awaitBody(received: received + count)
            } else {
                bodyClock.stop(now: now)
                inputDeadline = nil
                if output == .serving { outputDeadline = now + limits.requestDeadline }
            }
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
            inputDeadline = nil
            switch output {
            case .none:
                serve(now: now)
                return .serve
            case .serving:
                outputDeadline = now + limits.requestDeadline
                return .endBody
            default: return .endBody
            }
        case .discarding:
            input = .whole
            inputDeadline = nil
            return exchangeEnded(now: now)
        case .idle, .head, .whole, .ignored:
            return .none
        }
    }

    /// Bytes came that are no HTTP.
    mutating func inputFailed(_ refusal: Refusal, now: Duration) -> Action {
        if case .body = input { return giveUp(refusal, now: now) }
        switch (input, output) {
        case (.ignored, _), (_, .finishing), (_, .lingering), (_, .closed): return .none
        case (_, .none): return .refuse(refusal)
        case (_, .serving), (_, .writing), (_, .streaming), (_, .written): return stopReading(now: now)
        }
    }

    /// The present request cannot be served: says so, unless the response has begun.
    mutating func giveUp(_ refusal: Refusal, now: Duration) -> Action {
        switch output {
        case .none: .refuse(refusal)
        case .serving: .abandon(refusal)
        case .writing, .streaming, .written, .finishing, .lingering, .closed: close()
        }
    }

    /// The client has closed its side: a response on its way is finished, then so is the connection.
    ///
    /// One that is still being made, maybe without end, is not: nothing else tells that its reader has gone.
    mutating func inputClosed(now: Duration) -> Action {
        isInputClosed = true
        switch output {
        case .none: return finish(now: now)
        case .serving, .writing, .written: return stopReading(now: now)
        case .finishing, .closed: return .none
        case .streaming, .lingering: return close()
        }
    }
}
