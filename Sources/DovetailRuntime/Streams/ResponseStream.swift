/// A response's content that is made while it is sent: server-sent events, JSON Lines, a large file.
///
/// It is written once. The transport holds the writing function back while the client does not read, and cancels its
/// task when the client goes. When the function throws, the response has no proper end, so that clients see that
/// something is missing; the error goes to the log.
public struct ResponseStream: Sendable {
    /// The number of bytes that will be written, when it is known: clients are told it, and it must be kept.
    public let count: Int?

    private let produce: @Sendable (any ResponseBodyWriter) async throws -> Void

    /// Creates a stream of what a function writes.
    public init(count: Int? = nil, _ produce: @escaping @Sendable (any ResponseBodyWriter) async throws -> Void) {
        self.count = count
        self.produce = produce
    }

    /// Creates a stream of pieces, each sent as soon as it is there.
    public init<Pieces: AsyncSequence & Sendable>(
        count: Int? = nil,
        _ pieces: Pieces
    ) where Pieces.Element == [UInt8] {
        self.init(count: count) { writer in
            for try await piece in pieces { try await writer.write(piece) }
        }
    }

    /// Writes all of it: for transports.
    ///
    /// - Throws: What the writing function throws, and `CancellationError` when nobody reads any more.
    public func write(to writer: any ResponseBodyWriter) async throws {
        try await produce(writer)
    }
}

/// Where a ``ResponseStream`` is written to.
public protocol ResponseBodyWriter: Sendable {
    /// Sends a piece at once, and returns when there is room for the next one.
    ///
    /// - Throws: `CancellationError` when the client has gone, or the server gave the response up.
    func write(_ piece: [UInt8]) async throws
}
