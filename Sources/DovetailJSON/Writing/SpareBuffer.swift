import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The buffer that one writer leaves to the next, so that most texts are written without asking for memory as they grow.
///
/// There is one for the process. Two writers at the same time are no trouble: the second makes its own. Buffers are the C
/// library's, whose alignment is that of any number; one that is not used begins with its size.
enum SpareBuffer {
    /// Sizes that are worth keeping: a larger text is rare, and its memory better given back.
    private static let keptSizes = 1_024...1_048_576

    // Invariant: 0, or the address of a buffer that nobody else holds. Whoever exchanges it for 0 owns it.
    private static let slot = Atomic<UInt>(0)

    /// The spare buffer, which is the caller's from now on; nil if it is in use or smaller than asked for.
    @unsafe
    static func take(capacity: Int) -> (start: UnsafeMutableRawPointer, count: Int)? {
        let address = slot.exchange(0, ordering: .acquiring)
        guard let start = unsafe UnsafeMutableRawPointer(bitPattern: address) else { return nil }
        let count = unsafe start.load(as: Int.self)
        if count >= capacity { return unsafe (start, count) }
        unsafe free(start)
        return nil
    }

    /// Takes a buffer that its owner uses no more.
    @unsafe
    static func putBack(_ start: UnsafeMutableRawPointer, count: Int) {
        guard keptSizes.contains(count) else { return unsafe free(start) }
        unsafe start.storeBytes(of: count, as: Int.self)
        // Of two, the later one is kept.
        let other = slot.exchange(UInt(bitPattern: start), ordering: .acquiringAndReleasing)
        unsafe free(UnsafeMutableRawPointer(bitPattern: other))
    }
}
