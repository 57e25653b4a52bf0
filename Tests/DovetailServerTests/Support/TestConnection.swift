import DovetailRuntime
import Logging
import NIOCore
import NIOEmbedded
import NIOHTTP1
import Tracing

@testable import DovetailServer

/// A connection without a socket, whose clock stands still until a test moves it.
///
/// `Date` is always Sun, 06 Nov 1994 08:49:37 GMT; the first request without an `X-Request-Id` is `e220a8397b1dcda`.
struct TestConnection: Sendable {
    let channel: NIOAsyncTestingChannel
    let service: TestService
    let load: ServerLoad
    let log = LogRecorder()
    private let resources: LoopResources
    private let wire: NIOLoopBound<Wire>
    private let handler: NIOLoopBound<WeakHandler>
    private let end: ConnectionEnd

    /// Opens a connection, on an event loop of its own or that of another one, whose server it then shares.
    init(
        _ service: TestService = TestService(),
        limits: ServerLimits = ServerLimits(),
        grace: Duration = .seconds(4),
        load: ServerLoad? = nil,
        beside neighbour: TestConnection? = nil,
        tracer: (any Tracer)? = nil,
        logsRequests: Bool = true
    ) async throws {
        self.service = service
        let load = load ?? neighbour?.load ?? ServerLoad(limits)
        self.load = load
        let loop = neighbour?.channel.testingEventLoop ?? NIOAsyncTestingEventLoop()
        let (channel, logger) = (NIOAsyncTestingChannel(loop: loop), log.logger())
        self.channel = channel
        end = ConnectionEnd(channel, service.probe)
        let resources: LoopResources
        if let neighbour {
            resources = neighbour.resources
        } else {
            resources = try await loop.executeInContext {
                LoopResources(loop, date: DateField(wallClock: { .seconds(784_111_777) }))
            }
        }
        self.resources = resources
        (wire, handler) = try await channel.testingEventLoop.executeInContext {
            let wire = Wire { isWritable in
                channel.isWritable = isWritable
                if isWritable { channel.pipeline.fireChannelWritabilityChanged() }
            }
            try channel.pipeline.syncOperations.addHandler(wire)
            let handler = ConnectionHandler(
                service: service,
                configuration: DovetailServer.Configuration(limits: limits, grace: grace),
                load: load,
                log: RequestLog(logger: logger, tellsRequests: logsRequests),
                resources: resources,
                tracer: tracer.map(OperationTracer.init),
                identifiers: RequestIdentifiers(seed: 0)
            )
            try ConnectionChannel.addHandlers(to: channel, handler)
            return (
                NIOLoopBound(wire, eventLoop: channel.eventLoop),
                NIOLoopBound(WeakHandler(handler), eventLoop: channel.eventLoop)
            )
        }
        try await channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1))
    }

    /// Brings bytes as one packet, and lets the loop do everything that follows from them at once.
    func send(_ bytes: [UInt8]) async throws {
        try await channel.writeInbound(ByteBuffer(bytes: bytes))
        await channel.testingEventLoop.run()
    }

    /// Brings text as one packet.
    func send(_ text: String) async throws {
        try await send(Array(text.utf8))
    }

    /// Lets the loop do what it has to do now.
    func run() async {
        await channel.testingEventLoop.run()
    }

    /// The channel wants to read more from the socket.
    func requestRead() async throws {
        let channel = channel
        try await channel.testingEventLoop.executeInContext { channel.pipeline.read() }
    }

    /// The connection is gone, both ways.
    func close() async throws {
        try await channel.close()
    }

    /// The client closes its side.
    func closeInput() async throws {
        let channel = channel
        try await channel.testingEventLoop.executeInContext {
            channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        }
        await channel.testingEventLoop.run()
    }

    /// The server begins to shut down.
    func drain() async throws {
        let channel = channel
        try await channel.testingEventLoop.executeInContext {
            channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        }
    }

    /// Moves the clock.
    func advance(by duration: Duration) async {
        await channel.testingEventLoop.advanceTime(by: TimeAmount(duration))
    }

    /// Lets the service's waiting handlers go on, and the loop with them.
    func release() async {
        service.probe.release()
        await channel.testingEventLoop.run()
    }

    /// What was sent since the last call.
    func received() async throws -> String {
        String(decoding: try await onWire { $0.take() }, as: UTF8.self)
    }

    /// The status codes of what was sent since the last call.
    func statuses() async throws -> [Int] {
        try await received().matches(of: #/HTTP/1\.1 (\d{3}) /#).compactMap { Int($0.1) }
    }

    /// Whether anything keeps the connection's handler.
    var isHandlerKept: Bool {
        get async throws { try await onHandler { $0 != nil } }
    }

    /// Does something with the handler, which is there as long as something else keeps it.
    func onHandler<Result: Sendable>(
        _ body: @escaping @Sendable (ConnectionHandler?) throws -> Result
    ) async throws -> Result {
        let handler = handler
        return try await channel.testingEventLoop.executeInContext { try body(handler.value.handler) }
    }

    func onWire<Result: Sendable>(_ body: @escaping @Sendable (Wire) -> Result) async throws -> Result {
        let wire = wire
        return try await channel.testingEventLoop.executeInContext { body(wire.value) }
    }

    /// Whether our side is closed, so that the client sees the end.
    var isOutputClosed: Bool {
        get async throws { try await onWire(\.isOutputClosed) }
    }

    var isOpen: Bool { channel.isActive }
}

/// Ends a connection with its test: a channel and its pipeline keep each other, and a handler that waits is kept by its task.
private final class ConnectionEnd: Sendable {
    private let channel: NIOAsyncTestingChannel
    private let probe: TestService.Probe

    init(_ channel: NIOAsyncTestingChannel, _ probe: TestService.Probe) {
        self.channel = channel
        self.probe = probe
    }

    deinit {
        Task { [channel, probe] in
            try? await channel.close()  // A test may have closed it.
            probe.release()
            await channel.testingEventLoop.run()
        }
    }
}

/// A handler, unless nothing else keeps it.
private final class WeakHandler {
    private(set) weak var handler: ConnectionHandler?

    init(_ handler: ConnectionHandler) {
        self.handler = handler
    }
}
