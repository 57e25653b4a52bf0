/// A request's body, in the form that its operation asks for with ``OperationDescriptor/streamsRequestBody``.
public enum RequestBody: Sendable {
    /// All of it, empty when there was none.
    case bytes([UInt8])
    /// Piece by piece, while it arrives.
    case stream(RequestBodyStream)

    /// The bytes of a body that has arrived; empty for a stream.
    public var bytes: [UInt8] {
        switch self {
        case .bytes(let bytes): bytes
        case .stream: []
        }
    }

    /// The body as a stream, whichever form it came in.
    public var stream: RequestBodyStream {
        switch self {
        case .bytes(let bytes): RequestBodyStream([bytes])
        case .stream(let stream): stream
        }
    }

    /// All of the body, read to its end when it is a stream.
    ///
    /// - Throws: ``RequestBodyError/tooLarge(limit:)`` for more than `limit` bytes, and what reading the stream throws.
    public func collected(upTo limit: Int) async throws -> [UInt8] {
        var collected: [UInt8] = []
        switch self {
        case .bytes(let bytes): collected = bytes
        case .stream(let stream):
            for try await piece in stream {
                guard collected.count + piece.count <= limit else { throw RequestBodyError.tooLarge(limit: limit) }
                collected += piece
            }
        }
        guard collected.count <= limit else { throw RequestBodyError.tooLarge(limit: limit) }
        return collected
    }
}

/// Why a body cannot be read to its end.
///
/// A handler that lets it through has nothing else to do: the client gets the status, when there still is a client.
public enum RequestBodyError: Error, Sendable, Hashable {
    /// The body has more bytes than the operation takes: 413.
    case tooLarge(limit: Int)
    /// The body did not arrive in time: 408.
    case tooSlow
    /// The connection ended, or the body was not well-formed: 400.
    case incomplete

    /// What the client is told, when it still listens.
    public var problem: ProblemDetails {
        switch self {
        case .tooLarge(let limit): ProblemDetails(status: 413, detail: "The body is larger than \(limit) bytes.")
        case .tooSlow: ProblemDetails(status: 408, detail: "The body took too long to arrive.")
        case .incomplete: ProblemDetails(status: 400, detail: "The connection ended before the request did.")
        }
    }
}
