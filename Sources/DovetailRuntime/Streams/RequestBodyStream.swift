/// A request's body while it arrives: pieces of whatever size the transport brings, none of them empty.
///
/// It can be read once, by one task. What is not read holds the client back. Reading throws ``RequestBodyError`` when
/// the body will never be whole, and `CancellationError` when the task is cancelled.
public struct RequestBodyStream: AsyncSequence, Sendable {
    /// A piece.
    public typealias Element = [UInt8]

    private let nextPiece: @Sendable () async throws -> [UInt8]?

    /// Creates a stream of what a function returns, until it returns `nil`; empty pieces are left out.
    public init(_ nextPiece: @escaping @Sendable () async throws -> [UInt8]?) {
        self.nextPiece = nextPiece
    }

    /// Creates a stream of pieces that are there already: for tests, and for bodies that were collected.
    public init(_ pieces: [[UInt8]]) {
        let rest = Pieces(pieces)
        self.init { rest.next() }
    }

    /// Starts to read.
    public func makeAsyncIterator() -> Iterator {
        Iterator(nextPiece: nextPiece)
    }

    /// Reads piece by piece.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let nextPiece: @Sendable () async throws -> [UInt8]?

        /// The next piece, `nil` at the end.
        public mutating func next() async throws -> [UInt8]? {
            while let piece = try await nextPiece() {
                if !piece.isEmpty { return piece }
            }
            return nil
        }
    }
}
