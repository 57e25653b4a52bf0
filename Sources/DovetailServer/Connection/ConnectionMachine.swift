/// What one connection does, as a pure state machine: events in, actions out, the time with each event.
///
/// HTTP/1.1 answers requests in the order they came (RFC 9112 §9.3.2), so a connection has one exchange at a time. An
/// exchange has two sides that advance by themselves, since a request may be answered before its body has arrived:
/// what still comes in, and what goes out. It is over when both are.
struct ConnectionMachine {
    /// What of the request has arrived.
    enum Input: Equatable {
        /// Nothing of the next request.
        case idle
        /// A part of a head.
        case head
        /// A head, and this much of the body, which the service will get or is getting.
        case body(received: Int)
        /// A head, and this much of a body that nobody wants.
        case discarding(received: Int)
        /// The request, whole.
        case whole
        /// Nothing more is looked at: the connection is about to end.
        case ignored
    }

    /// What became of the response.
    enum Output: Equatable {
        /// Nothing yet.
        case none
        /// The service works on it.
        case serving
        /// It is on its way.
        case writing
        /// It is being made while it is sent.
        case streaming
        /// All of it is written, and the channel takes more.
        case written
        /// It was the last one: what the channel still holds is on its way.
        case finishing
        /// Our side of the connection is closed, the client's not yet.
        case lingering
        /// There is no connection any more.
        case closed
    }

    /// What the connection has to do after an event.
    enum Action: Equatable {
        case none
        /// Ask the service where the request leads.
        case route
        /// Send `100 Continue`.
        case sendContinue
        /// Keep the bytes for the service.
        case collect
        /// Tell the service, which has the request, that its body is whole.
        case endBody
        /// Give the request to the service.
        case serve
        /// Answer with a problem.
        case refuse(Refusal)
        /// Cancel the service's work, and answer with a problem.
        case abandon(Refusal)
        /// The exchange is over: take up the next one.
        case next
        /// Say when all that was written has left.
        case finish
        /// Close our side, so that the client reads the response to its end (RFC 9112 §9.6).
        case closeOutput
        /// Close the connection.
        case close
        /// Close the connection and drop what the client has not read, which the system would keep for it.
        case reset
    }

    let limits: ServerLimits
    let grace: Duration

    var input = Input.idle
    var output = Output.none
    /// When what comes in has taken too long; `nil` while nothing is awaited from the client.
    var inputDeadline: Duration?
    /// When what goes out has taken too long; `nil` while nothing has to go out.
    var outputDeadline: Duration?

    /// Whether the client and we want another exchange on this connection.
    var persists = true
    /// Whether the client has closed its side.
    var isInputClosed = false
    /// How the present request's body is framed.
    var framing = RequestFacts.Body.none
    /// Whether the client waits for `100 Continue` and may never send the body.
    var awaitsContinue = false
    /// The length of the longest body that the present operation takes.
    var bodyLimit = 0
    /// When a body that is collected must be there.
    var bodyEnd = Duration.zero
    /// How long the client may take for the present body.
    var bodyClock = BodyClock()
    /// When a connection that drains is cut off; `nil` while the server runs.
    var drainEnd: Duration?

    init(limits: ServerLimits, grace: Duration) {
        self.limits = limits
        self.grace = grace
    }

    /// When something has to happen; `nil` while nothing has to.
    var deadline: Duration? {
        if output == .closed { return nil }
        return Self.earlier(Self.earlier(inputDeadline, outputDeadline), drainEnd)
    }

    private static func earlier(_ one: Duration?, _ other: Duration?) -> Duration? {
        guard let one, let other else { return one ?? other }
        return min(one, other)
    }

    /// Whether what arrives belongs to the present exchange; what follows it must wait.
    var takesInput: Bool { input != .whole }

    /// A draining connection waits this long for a request that was on its way when the drain began: a client that
    /// keeps connections must not have its request cut off.
    static let drainQuiet = Duration.milliseconds(100)

    /// Puts both sides back to the beginning, for the next request.
    mutating func awaitRequest(now: Duration) {
        input = .idle
        output = .none
        framing = .none
        awaitsContinue = false
        inputDeadline = now + (drainEnd == nil ? limits.idleDeadline : Self.drainQuiet)
        outputDeadline = nil
    }
}
