import Synchronization

/// Pieces of a body that are there already, handed out one by one.
final class Pieces: Sendable {
    private let rest: Mutex<ArraySlice<[UInt8]>>

    init(_ pieces: [[UInt8]]) {
        rest = Mutex(pieces[...])
    }

    func next() -> [UInt8]? {
        rest.withLock { $0.popFirst() }
    }
}
