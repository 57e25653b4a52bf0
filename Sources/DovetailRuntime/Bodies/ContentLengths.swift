import DovetailJSON
import Synchronization

/// How many bytes a content may have under a media type (`minLength` and `maxLength`, OpenAPI 3.1 §4.8.14.2).
public struct ContentLengths: Sendable, Hashable {
    /// The fewest.
    var min: Int
    /// The most.
    var max: Int?

    /// Creates lengths.
    public init(min: Int = 0, max: Int? = nil) {
        self.min = min
        self.max = max
    }

    /// What is wrong with a whole content of so many bytes that are not too many.
    func violation(_ count: Int) -> Violation? {
        if count >= min { return nil }
        let detail = "must have at least \(min) bytes, has \(count)"
        return Violation(place: .pointer(""), keyword: "minLength", detail: detail)
    }
}

/// A stream of a body that ends with an error where it has too many bytes or too few.
final class MeasuredBody: Sendable {
    private let stream: RequestBodyStream
    private let lengths: ContentLengths
    private let count = Mutex(0)

    init(_ stream: RequestBodyStream, _ lengths: ContentLengths) {
        self.stream = stream
        self.lengths = lengths
    }

    /// The next piece, `nil` at the end.
    func next() async throws -> [UInt8]? {
        var pieces = stream.makeAsyncIterator()
        let piece = try await pieces.next()
        let count = count.withLock { count in
            count += piece?.count ?? 0
            return count
        }
        if let max = lengths.max, count > max { throw RequestBodyError.tooLarge(limit: max) }
        if piece == nil, let violation = lengths.violation(count) { throw RequestPartError(violation) }
        return piece
    }
}
