import DovetailRuntime
import Logging
import NIOCore
import NIOHTTP1

/// Carries out on a channel what the ``ConnectionMachine`` decides, and tells it what happens there.
///
/// Everything here runs on the connection's event loop, the service's work included.
final class ConnectionHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// What the decoder brings, in its order.
    enum Arrival {
        case head(HTTPRequestHead)
        case body(ByteBuffer)
        case end
        case failed(Refusal)
        case closed
    }

    let service: any HTTPService
    let load: ServerLoad
    let log: RequestLog
    let resources: LoopResources
    /// Whether the channel is one stream of a connection of HTTP/2, and not a connection of HTTP/1.1.
    let isStream: Bool
    /// What makes spans of the service's work; nil when nobody wants any.
    let tracer: OperationTracer?
    /// What makes long texts short; nil when they are to stay as they are.
    let compression: Compression?

    var machine: ConnectionMachine
    var exchange: Exchange?
    /// What follows the request that is being answered.
    var waiting = CircularBuffer<Arrival>()
    /// Where what is left begins and ends of a response's body that leaves in pieces.
    var outgoing = 0..<0
    var context: ChannelHandlerContext?
    var timer: Scheduled<Void>?
    /// When the timer is due, on the loop's clock.
    var timerDue: Duration?
    var isReadHeld = false
    /// Whether the handler has not yet read what has arrived of a streamed body.
    var isBodyHeld = false
    var isDriving = false
    /// Whether a piece of a response waits for the channel to take it.
    var awaitsWritability = false
    /// What a streamed response has sent since the loop did something else.
    var streamedInTurn = 0
    /// The loop's time when the present event began.
    private(set) var now = Duration.zero

    private enum Life {
        case unopened, open, ended
    }

    private var identifiers: RequestIdentifiers
    private var life = Life.unopened
    /// Whether the decoder found a part of a request in the bytes that came last.
    private var foundPart = false

    init(
        service: any HTTPService,
        configuration: DovetailServer.Configuration,
        load: ServerLoad,
        log: RequestLog,
        resources: LoopResources,
        isStream: Bool = false,
        tracer: OperationTracer? = nil,
        identifiers: RequestIdentifiers = RequestIdentifiers()
    ) {
        self.service = service
        self.load = load
        self.log = log
        self.resources = resources
        self.isStream = isStream
        self.tracer = tracer
        compression = configuration.compressionBytes.map(Compression.init)
        self.identifiers = identifiers
        self.machine = ConnectionMachine(limits: configuration.limits, grace: configuration.grace)
    }

    /// Reads the loop's clock; an event and all that follows from it happen at one time.
    func readClock() {
        guard let context else { return }
        now = .nanoseconds(Int64(context.eventLoop.now.uptimeNanoseconds))
    }

    /// An exchange that begins now.
    func makeExchange(_ facts: RequestFacts? = nil, headers: HTTPHeaders = [:]) -> Exchange {
        let requestID = facts?.requestID ?? identifiers.next()
        return Exchange(facts: facts, headers: headers, requestID: requestID, started: now)
    }

    // MARK: The connection's life

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive { open() }
    }

    func channelActive(context: ChannelHandlerContext) {
        open()
        context.fireChannelActive()
    }

    private func open() {
        guard life == .unopened else { return }
        life = .open
        readClock()
        machine.opened(now: now)
        if load.isDraining { machine.drain(now: now) }
        // Streams are counted by their connection.
        react(to: isStream || load.connectionBegan() ? .none : .refuse(.tooManyConnections))
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        end()
        self.context = nil
    }

    private func end() {
        guard life == .open else { return }
        life = .ended
        readClock()
        machine.connectionLost()
        timer?.cancel()
        timer = nil
        waiting.removeAll()
        outgoing = 0..<0
        resources.unread.value.end(self)
        endExchange(isComplete: false)
        if !isStream { load.connectionEnded() }
    }

    // MARK: What the channel brings

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // All parts that a packet brings arrive at one time.
        if !foundPart { readClock() }
        foundPart = true
        switch unwrapInboundIn(data) {
        case .head(let head): arrived(.head(head))
        case .body(let bytes): arrived(.body(bytes))
        case .end: arrived(.end)
        }
    }

    /// Bytes in which the decoder found nothing are the beginning of a head.
    ///
    /// Bytes that follow a request in the same packet are not seen here; until more come, the idle deadline holds.
    func channelReadComplete(context: ChannelHandlerContext) {
        if !foundPart {
            readClock()
            machine.bytesArrived(now: now)
            drive()
        }
        foundPart = false
        context.fireChannelReadComplete()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case is HTTPParserError:
            readClock()
            arrived(.failed(Refusal(parsing: error, limits: machine.limits)))
        case is ByteToMessageDecoderError: break  // More bytes after those that could not be parsed.
        default:
            log.logger.debug("connection failed", metadata: ["error": "\(error)"])
            context.close(promise: nil)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed:
            readClock()
            arrived(.closed)
        case is ChannelShouldQuiesceEvent:
            readClock()
            machine.drain(now: now)
            drive()
        default: break
        }
        context.fireUserInboundEventTriggered(event)
    }
}
