import DovetailRuntime
import NIOCore
import Synchronization

/// Passes a request's body on from its connection to the handler that reads it, and tells when more is wanted.
///
/// The connection writes on its event loop, the handler reads wherever it runs.
final class BodyPipe: Sendable {
    private struct State {
        var pieces = CircularBuffer<[UInt8]>()
        var bytes = 0
        var reader: CheckedContinuation<[UInt8]?, any Error>?
        var end: Result<[UInt8]?, any Error>?
        /// Tells the connection that the handler waits; gone with the end, since it keeps the connection and what it holds.
        var onWanted: (@Sendable () -> Void)?
    }

    /// The connection reads no more while this many bytes wait for the handler.
    static let mostBytes = 256 * 1024

    private let state: Mutex<State>

    /// Creates a pipe that calls a function when the handler waits for bytes; on any thread.
    init(onWanted: @escaping @Sendable () -> Void) {
        state = Mutex(State(onWanted: onWanted))
    }

    /// Passes a piece on; says whether there is room for more.
    func push(_ piece: [UInt8]) -> Bool {
        let (reader, hasRoom) = state.withLock { state in
            guard state.end == nil else { return (nil as CheckedContinuation<[UInt8]?, any Error>?, true) }
            if let reader = state.reader {
                state.reader = nil
                return (reader, true)
            }
            state.pieces.append(piece)
            state.bytes += piece.count
            return (nil, state.bytes < Self.mostBytes)
        }
        reader?.resume(returning: piece)
        return hasRoom
    }

    /// Ends the body, after its last piece or with the reason why there is none.
    ///
    /// What has arrived of a body that will not be whole is of no use any more.
    func finish(_ error: RequestBodyError? = nil) {
        end(error.map { .failure($0) } ?? .success(nil))
    }

    private func end(_ end: Result<[UInt8]?, any Error>) {
        // What is let go of here goes outside of the lock: it can be the last to keep the connection.
        let left: State? = state.withLock { state in
            guard state.end == nil else { return nil }
            let left = state
            state.end = end
            state.reader = nil
            state.onWanted = nil
            if case .failure = end { state.pieces.removeAll() }
            return left
        }
        left?.reader?.resume(with: end)
    }

    /// The next piece, `nil` after the last.
    func next() async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { read($0) }
        } onCancel: {
            end(.failure(CancellationError()))
        }
    }

    private func read(_ reader: CheckedContinuation<[UInt8]?, any Error>) {
        let (ready, onWanted) = state.withLock { state -> (Result<[UInt8]?, any Error>?, (@Sendable () -> Void)?) in
            if let piece = state.pieces.popFirst() {
                state.bytes -= piece.count
                return (.success(piece), nil)
            }
            if let end = state.end { return (end, nil) }
            if state.reader != nil { return (.failure(SecondReader()), nil) }
            state.reader = reader
            return (nil, state.onWanted)
        }
        if let ready { reader.resume(with: ready) }
        onWanted?()
    }

    /// A body is read by one task.
    private struct SecondReader: Error {}
}
