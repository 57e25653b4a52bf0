import Testing

@testable import DovetailServer

/// The state machine alone: no channel, no loop, the time is an argument.
struct ConnectionMachineTests {
    private var machine = ConnectionMachine(limits: ServerLimits(), grace: .seconds(4))

    init() {
        machine.opened(now: .zero)
    }

    private func facts(_ body: RequestFacts.Body = .none, persists: Bool = true, expects: Bool = false) -> RequestFacts
    {
        RequestFacts(
            method: "POST",
            target: "/",
            body: body,
            persists: persists,
            isOldVersion: false,
            expectsContinue: expects
        )
    }

    /// Brings a whole request to the service, at a time.
    private mutating func serve(_ facts: RequestFacts, now: Duration) {
        #expect(machine.headArrived(facts) == .route)
        #expect(machine.operationFound(now: now) == .none)
        #expect(machine.requestEnded(now: now) == .serve)
    }

    @Test mutating func `an exchange leads back to waiting for the next request`() {
        serve(facts(), now: .seconds(1))
        #expect(!machine.takesInput)
        #expect(machine.answer(now: .seconds(2)) == true)
        #expect(machine.responseWritten(now: .seconds(3)) == .next)
        #expect(machine.takesInput)
        #expect(machine.deadline == .seconds(3 + 75))
    }

    @Test mutating func `the deadline is that of the state`() {
        #expect(machine.deadline == .seconds(75))
        machine.bytesArrived(now: .seconds(5))
        #expect(machine.deadline == .seconds(15))
        _ = machine.headArrived(facts(.length(10)))
        _ = machine.operationFound(now: .seconds(6))
        #expect(machine.deadline == .seconds(36))
        _ = machine.bodyArrived(10, now: .seconds(20))
        #expect(machine.deadline == .seconds(36), "the body's deadline does not move with its pieces")
        _ = machine.requestEnded(now: .seconds(21))
        #expect(machine.deadline == .seconds(51))
        _ = machine.answer(now: .seconds(22))
        #expect(machine.deadline == .seconds(52))
        machine.wrote(now: .seconds(40))
        #expect(machine.deadline == .seconds(70), "a piece that left gives the next one its time")
    }

    @Test mutating func `more bytes of a head do not give it more time`() {
        machine.bytesArrived(now: .seconds(5))
        machine.bytesArrived(now: .seconds(14))
        #expect(machine.timePassed(now: .seconds(15)) == .refuse(.headTooSlow))
    }

    @Test mutating func `an early timer does nothing`() {
        #expect(machine.timePassed(now: .seconds(74)) == .none)
        #expect(machine.timePassed(now: .seconds(75)) == .close)
    }

    @Test mutating func `a request that is served too long is abandoned, and its connection lives on`() {
        serve(facts(), now: .zero)
        #expect(machine.timePassed(now: .seconds(30)) == .abandon(.answerTooSlow))
        #expect(machine.answer(now: .seconds(30)) == true)
        #expect(machine.responseWritten(now: .seconds(30)) == .next)
    }

    @Test mutating func `a body above the limit is refused by its length alone`() {
        _ = machine.headArrived(facts(.length(1024 * 1024 + 1)))
        #expect(machine.operationFound(now: .zero) == .refuse(.bodyTooLarge(limit: 1024 * 1024)))
    }

    @Test mutating func `a chunked body is refused when it grows above the limit`() {
        _ = machine.headArrived(facts(.chunked))
        _ = machine.operationFound(now: .zero)
        #expect(machine.bodyArrived(1024 * 1024, now: .zero) == .collect)
        #expect(machine.bodyArrived(1, now: .zero) == .refuse(.bodyTooLarge(limit: 1024 * 1024)))
    }

    @Test mutating func `the small rest of a refused request is thrown away before the next one`() {
        _ = machine.headArrived(facts(.length(1000)))
        #expect(machine.answer(now: .zero) == true)
        #expect(machine.bodyArrived(600, now: .zero) == .none)
        #expect(machine.responseWritten(now: .zero) == .none, "the exchange is not over while its body arrives")
        #expect(machine.bodyArrived(400, now: .zero) == .none)
        #expect(machine.requestEnded(now: .zero) == .next)
    }

    @Test mutating func `the large rest of a refused request ends the connection`() {
        _ = machine.headArrived(facts(.length(64 * 1024 + 1)))
        #expect(machine.answer(now: .zero) == false)
        #expect(machine.responseWritten(now: .zero) == .finish)
        #expect(machine.flushed(now: .seconds(1)) == .closeOutput)
        #expect(machine.timePassed(now: .seconds(3)) == .close)
    }

    @Test mutating func `a chunked rest ends the connection when it turns out to be large`() {
        _ = machine.headArrived(facts(.chunked))
        #expect(machine.answer(now: .zero) == true)
        #expect(machine.responseWritten(now: .zero) == .none)
        #expect(machine.bodyArrived(64 * 1024, now: .zero) == .none)
        #expect(machine.bodyArrived(1, now: .zero) == .finish)
    }

    @Test mutating func `a rest that never comes ends the connection`() {
        _ = machine.headArrived(facts(.length(10)))
        _ = machine.answer(now: .zero)
        _ = machine.responseWritten(now: .zero)
        #expect(machine.timePassed(now: .seconds(30)) == .close)
    }

    @Test mutating func `a body the client waits to send is asked for once`() {
        #expect(machine.headArrived(facts(.length(10), expects: true)) == .route)
        #expect(machine.operationFound(now: .zero) == .sendContinue)
        #expect(machine.bodyArrived(10, now: .zero) == .collect)
        #expect(machine.requestEnded(now: .zero) == .serve)
        #expect(machine.answer(now: .zero) == true)
    }

    @Test mutating func `a refused client that may or may not send its body loses the connection`() {
        _ = machine.headArrived(facts(.length(10), expects: true))
        #expect(machine.answer(now: .zero) == false)
    }

    @Test mutating func `a client that closes its side still gets its response`() {
        serve(facts(), now: .zero)
        #expect(machine.inputClosed(now: .zero) == .none)
        #expect(machine.answer(now: .zero) == false)
        #expect(machine.responseWritten(now: .zero) == .finish)
        #expect(machine.flushed(now: .zero) == .close)
    }

    @Test mutating func `an idle client that closes its side gets what was written, then the end`() {
        #expect(machine.inputClosed(now: .zero) == .finish)
        #expect(machine.timePassed(now: .seconds(29)) == .none)
        #expect(machine.flushed(now: .seconds(29)) == .close)
    }

    @Test mutating func `bytes that are no HTTP are refused once`() {
        #expect(machine.inputFailed(.malformed, now: .zero) == .refuse(.malformed))
        #expect(machine.answer(endsConnection: true, now: .zero) == false)
        #expect(machine.inputFailed(.malformed, now: .zero) == .none)
        #expect(machine.headArrived(facts()) == .none, "what follows them is not looked at")
    }

    @Test mutating func `a drain gives an idle connection a moment, and a busy one its response`() {
        machine.drain(now: .seconds(1))
        #expect(machine.deadline == .seconds(1) + .milliseconds(100))
        serve(facts(), now: .seconds(1))
        #expect(machine.answer(now: .seconds(2)) == false)
        #expect(machine.responseWritten(now: .seconds(2)) == .finish)
    }

    @Test mutating func `a drain cuts off at the end of its grace what is not done`() {
        serve(facts(), now: .zero)
        machine.drain(now: .seconds(1))
        #expect(machine.deadline == .seconds(5))
        #expect(machine.timePassed(now: .seconds(5)) == .close)
    }

    @Test mutating func `a connection that is lost has nothing to wait for`() {
        serve(facts(), now: .zero)
        machine.connectionLost()
        #expect(machine.deadline == nil)
        #expect(machine.responseWritten(now: .zero) == .none)
        #expect(machine.inputClosed(now: .zero) == .none)
    }
}
