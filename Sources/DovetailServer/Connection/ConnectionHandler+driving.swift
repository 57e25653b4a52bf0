import NIOCore
import NIOHTTP1

/// Feeds the machine, and does what it says.
extension ConnectionHandler {
    /// While more arrivals than this wait for the present exchange to end, nothing is read from the socket.
    static let mostWaiting = 64

    /// Does what the machine wants after an event, then goes on with what waits.
    func react(to action: ConnectionMachine.Action) {
        perform(action)
        drive()
    }

    /// Takes up what has arrived, or lets it wait for its turn.
    func arrived(_ arrival: Arrival) {
        if case .closed = arrival, machine.output == .streaming {
            react(to: machine.inputClosed(now: now))
        } else if isDriving || !waiting.isEmpty || !machine.takesInput {
            waiting.append(arrival)
            drive()
        } else {
            drive(with: arrival)
        }
    }

    /// Takes up what waits, as far as the present exchange allows.
    ///
    /// A response can be complete before the call that asked for it returns; only the outermost call loops, so that a
    /// long line of pipelined requests does not become a deep stack.
    func drive(with first: Arrival? = nil) {
        guard !isDriving else { return }
        isDriving = true
        if let first { take(first) }
        while machine.takesInput, let arrival = waiting.popFirst() { take(arrival) }
        isDriving = false
        armTimer()
        if isReadHeld, mayRead {
            isReadHeld = false
            context?.read()
        }
    }

    func read(context: ChannelHandlerContext) {
        if mayRead {
            context.read()
        } else {
            isReadHeld = true
        }
    }

    private var mayRead: Bool {
        waiting.count <= Self.mostWaiting && !isBodyHeld
    }

    private func take(_ arrival: Arrival) {
        switch arrival {
        case .head(let head):
            let facts = RequestFacts(head, limits: machine.limits, isStream: isStream)
            let action = machine.headArrived(facts)
            guard action != .none else { return }
            exchange = makeExchange(facts, headers: head.headers)
            perform(action)
        case .body(let bytes):
            let action = machine.bodyArrived(bytes.readableBytes, now: now)
            if action == .collect { collect(bytes) }
            perform(action)
        case .end: perform(machine.requestEnded(now: now))
        case .failed(let refusal): perform(machine.inputFailed(refusal, now: now))
        case .closed: perform(machine.inputClosed(now: now))
        }
    }

    private func perform(_ action: ConnectionMachine.Action) {
        switch action {
        case .none, .collect, .next: break
        case .route: route()
        case .sendContinue: sendContinue()
        case .endBody: exchange?.pipe?.finish()
        case .serve: serve()
        case .refuse(let refusal): refuse(refusal)
        case .abandon(let refusal):
            exchange?.cutOff(refusal.bodyError)
            refuse(refusal)
        case .finish: finish()
        case .closeOutput: context?.close(mode: .output, promise: nil)
        case .close:
            context?.flush()
            context?.close(promise: nil)
        case .reset: reset()
        }
    }

    // MARK: Deadlines

    /// Makes sure that the handler wakes up at the machine's deadline, or before.
    ///
    /// Deadlines move with every request and rarely come, so one timer runs on and looks at the deadline when it is due.
    private func armTimer() {
        guard let deadline = machine.deadline, let context else { return }
        if let timerDue, timerDue <= deadline { return }
        timer?.cancel()
        timerDue = deadline
        let due = NIODeadline.uptimeNanoseconds(0) + TimeAmount(deadline)
        timer = context.eventLoop.assumeIsolated().scheduleTask(deadline: due) {
            self.timer = nil
            self.timerDue = nil
            self.readClock()
            self.react(to: self.machine.timePassed(now: self.now))
        }
    }
}
