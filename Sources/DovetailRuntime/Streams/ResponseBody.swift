public import DovetailJSON

/// A response's content.
public enum ResponseBody: Sendable {
    /// Bytes that are there: they leave with the head, in one write.
    case bytes([UInt8])
    /// The same of a JSON text, as its writer left it.
    case json(JSONBytes)
    /// Bytes that are made while they are sent.
    case stream(ResponseStream)

    /// The bytes that are there, copied if they are JSON; `nil` for a stream.
    public var bytes: [UInt8]? {
        switch self {
        case .bytes(let bytes): bytes
        case .json(let text): text.bytes
        case .stream: nil
        }
    }

    /// Whether the bytes are made while they are sent.
    public var isStream: Bool {
        if case .stream = self { true } else { false }
    }

    /// The number of bytes, `nil` when that is known only at the end.
    public var count: Int? {
        switch self {
        case .bytes(let bytes): bytes.count
        case .json(let text): text.count
        case .stream(let stream): stream.count
        }
    }

    /// Lends the bytes that are there, none of a stream, to a function that must not keep the pointer.
    public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        switch self {
        case .bytes(let bytes): try bytes.withUnsafeBytes(body)
        case .json(let text): try text.withUnsafeBytes(body)
        case .stream: try body(UnsafeRawBufferPointer(start: nil, count: 0))
        }
    }

    /// All bytes, of a stream as soon as it has ended: for tests.
    ///
    /// - Throws: What the stream throws.
    public func collected() async throws -> [UInt8] {
        guard case .stream(let stream) = self else { return bytes ?? [] }
        let collector = BodyCollector()
        try await stream.write(to: collector)
        return collector.bytes
    }
}
