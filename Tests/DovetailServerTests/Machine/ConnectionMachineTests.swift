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

    /// The request leads to an operation with the limit of the server.
    private mutating func find(streams: Bool = false, now: Duration) -> ConnectionMachine.Action {
        machine.operationFound(bodyLimit: 1024 * 1024, streams: streams, now: now)
    }

    /// Brings a whole request to the service, at a time.
    private mutating func serve(_ facts: RequestFacts, now: Duration) {
        #expect(machine.headArrived(facts) == .route)
        #expect(find(now: now) == .none)
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
        _ = find(now: .seconds(6))
        #expect(machine.deadline == .seconds(16))
        _ = machine.bodyArrived(5000, now: .seconds(15))
        #expect(machine.deadline == .seconds(26), "500 bytes earn a second")
        _ = machine.bodyArrived(50_000, now: .seconds(20))
        #expect(machine.deadline == .seconds(36), "but all of them together not more than the body's deadline")
        _ = machine.requestEnded(now: .seconds(21))
        #expect(machine.deadline == .seconds(51))
        _ = machine.answer(now: .seconds(22))
        #expect(machine.deadline == .seconds(52))
        machine.wrote(hasRoom: true, now: .seconds(40))
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
        #expect(find(now: .zero) == .refuse(.bodyTooLarge(limit: 1024 * 1024)))
    }

    @Test mutating func `a chunked body is refused when it grows above the limit`() {
        _ = machine.headArrived(facts(.chunked))
        _ = find(now: .zero)
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
        #expect(find(now: .zero) == .sendContinue)
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

    // MARK: Streams

    @Test mutating func `a body that is streamed is asked for when the handler wants it`() {
        _ = machine.headArrived(facts(.length(10), expects: true))
        #expect(find(streams: true, now: .zero) == .serve)
        #expect(machine.bodyWanted(now: .seconds(1)) == .sendContinue)
        #expect(machine.bodyArrived(10, now: .seconds(2)) == .collect)
        #expect(machine.requestEnded(now: .seconds(2)) == .endBody)
        #expect(machine.answer(now: .seconds(3)) == true)
        #expect(machine.responseWritten(now: .seconds(3)) == .next)
    }

    @Test mutating func `a handler that never wants the body loses a client that waits to send it`() {
        _ = machine.headArrived(facts(.length(10), expects: true))
        _ = find(streams: true, now: .zero)
        #expect(machine.answer(now: .zero) == false)
        #expect(machine.responseWritten(now: .zero) == .finish)
    }

    @Test mutating func `a request without a body is not awaited in pieces`() {
        _ = machine.headArrived(facts())
        #expect(find(streams: true, now: .zero) == .none)
        #expect(machine.requestEnded(now: .zero) == .serve)
    }

    @Test mutating func `the clock of a streamed body runs only while the handler waits for it`() {
        _ = machine.headArrived(facts(.chunked))
        _ = find(streams: true, now: .zero)
        #expect(machine.deadline == .seconds(30), "the handler's turn")
        _ = machine.bodyWanted(now: .seconds(20))
        #expect(machine.deadline == .seconds(30), "the client's turn: ten seconds of patience")
        _ = machine.bodyArrived(500, now: .seconds(24))
        #expect(machine.deadline == .seconds(54), "the handler's turn")
        _ = machine.bodyWanted(now: .seconds(50))
        #expect(machine.deadline == .seconds(57), "four of eleven seconds are used up")
        #expect(machine.timePassed(now: .seconds(57)) == .abandon(.bodyTooSlow))
    }

    @Test mutating func `a handler that leaves a streamed body unread is abandoned`() {
        _ = machine.headArrived(facts(.chunked))
        _ = find(streams: true, now: .zero)
        #expect(machine.timePassed(now: .seconds(30)) == .abandon(.answerTooSlow))
    }

    @Test mutating func `a streamed body above its limit is abandoned before the response, and ends it after`() {
        _ = machine.headArrived(facts(.chunked))
        _ = find(streams: true, now: .zero)
        var answered = machine
        #expect(machine.bodyArrived(1024 * 1024 + 1, now: .zero) == .abandon(.bodyTooLarge(limit: 1024 * 1024)))
        #expect(answered.answer(streams: true, now: .zero) == true)
        #expect(answered.bodyArrived(1024 * 1024 + 1, now: .zero) == .close)
    }

    @Test mutating func `a streamed response goes on reading the request, and gives up what it left`() {
        _ = machine.headArrived(facts(.chunked))
        _ = find(streams: true, now: .zero)
        #expect(machine.answer(streams: true, now: .zero) == true)
        #expect(machine.bodyWanted(now: .zero) == .none)
        #expect(machine.bodyArrived(10, now: .zero) == .collect)
        machine.streamEnded(now: .zero)
        #expect(machine.responseWritten(now: .zero) == .none, "the rest of the request is still to come")
        #expect(machine.bodyArrived(10, now: .zero) == .none)
        #expect(machine.requestEnded(now: .zero) == .next)
    }

    @Test mutating func `a streamed response may take its time, its reader may not`() {
        serve(facts(), now: .zero)
        _ = machine.answer(streams: true, now: .zero)
        #expect(machine.deadline == nil)
        machine.wrote(hasRoom: false, now: .seconds(100))
        #expect(machine.deadline == .seconds(130))
        machine.wrote(hasRoom: true, now: .seconds(110))
        #expect(machine.deadline == nil)
        machine.wrote(hasRoom: false, now: .seconds(200))
        #expect(machine.timePassed(now: .seconds(230)) == .reset, "the system must not keep what it will not read")
    }

    @Test mutating func `a client that closes its side ends a streamed response`() {
        serve(facts(), now: .zero)
        _ = machine.answer(streams: true, now: .zero)
        #expect(machine.inputClosed(now: .zero) == .close)
    }

    @Test mutating func `a streamed response is cut off at the end of the grace`() {
        serve(facts(), now: .zero)
        _ = machine.answer(streams: true, now: .zero)
        machine.drain(now: .seconds(10))
        #expect(machine.deadline == .seconds(14))
        #expect(machine.timePassed(now: .seconds(14)) == .close)
    }
}
