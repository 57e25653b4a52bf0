/// What one client may cost: sizes, counts and deadlines, each with a default that is safe on the open internet.
public struct ServerLimits: Sendable, Hashable {
    /// Request line and header fields together, in bytes; above it 431.
    public var headBytes = 16 * 1024
    /// One header field, name and value, in bytes; above it 431.
    public var fieldBytes = 8 * 1024
    /// Header fields and trailers of a request; above it 431.
    public var fieldCount = 100
    /// The request target in bytes; above it 414.
    ///
    /// A target that fills ``headBytes`` by itself is refused with 431 before its end is seen.
    public var targetBytes = 8 * 1024
    /// The request body in bytes, after removal of the chunked coding; above it 413.
    ///
    /// An operation can set a lower limit (``OperationDescriptor/bodyLimit``).
    public var bodyBytes = 1024 * 1024
    /// The same for operations that read the body while it arrives, where they set no limit of their own.
    public var streamedBodyBytes = 64 * 1024 * 1024
    /// How much of a refused request's body is read and thrown away, in bytes, to keep the connection; above it the
    /// connection is closed.
    public var discardedBytes = 64 * 1024

    /// From the first byte of a head to its end; after it 408.
    public var headDeadline: Duration = .seconds(10)
    /// From the end of the head to the end of a body that is collected, however steadily it trickles; after it 408.
    public var bodyDeadline: Duration = .seconds(30)
    /// How fast a body must come, on average after ``bodyPatience``, in bytes a second; if it is slower, 408.
    ///
    /// Only the time in which the server waits for the client counts.
    public var bodyRate = 500
    /// How long a client may take for a body on top of what ``bodyRate`` gives it.
    public var bodyPatience: Duration = .seconds(10)
    /// What the service may take to answer, or to take the next piece of a streamed body; after it the handler is
    /// cancelled and the client gets 503.
    ///
    /// A response that is streamed has begun in time when its head is there; it may then take as long as it wants.
    public var requestDeadline: Duration = .seconds(30)
    /// How long a client may leave a piece of a response (at most 64 KiB) unread; after it the connection is closed.
    public var writeDeadline: Duration = .seconds(30)
    /// How long a connection may wait for its next request. Keep it above what a proxy in front pools connections for.
    public var idleDeadline: Duration = .seconds(75)
    /// How long a connection whose responses are all sent waits for the client to close its side (RFC 9112 §9.6).
    public var lingerDeadline: Duration = .seconds(2)

    /// Connections at a time; one more gets 503 with `Retry-After`.
    public var connections = 10_000
    /// Streams of a connection of HTTP/2 at a time, each a request; a client that knows this and opens one more loses the
    /// connection.
    public var streams = 100
    /// Requests in flight at a time, over all connections; one more gets 503 with `Retry-After`.
    ///
    /// Together with ``bodyBytes`` this bounds the memory that bodies can take.
    public var requestsInFlight = 1024
    /// What responses that wait for their clients to read on may hold in memory, in bytes over all connections; beyond it
    /// the connection that has waited the longest is closed.
    public var unreadBytes = 64 * 1024 * 1024

    /// Creates the defaults.
    public init() {}
}
