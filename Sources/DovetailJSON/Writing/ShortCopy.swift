/// Copies of a few bytes, for which a call would take longer than the copy.
enum ShortCopy {
    /// Copies a number of bytes: up to 16 with two loads and two stores, which may overlap.
    ///
    /// Both pointers must be good for as many bytes.
    @unsafe
    @inline(__always)
    static func copy(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, count: Int) {
        if count > 16 {
            unsafe target.copyMemory(from: source, byteCount: count)
        } else if count >= 8 {
            unsafe copyEnds(source, target, count, as: UInt64.self)
        } else if count >= 4 {
            unsafe copyEnds(source, target, count, as: UInt32.self)
        } else if count >= 2 {
            unsafe copyEnds(source, target, count, as: UInt16.self)
        } else if count == 1 {
            unsafe target.storeBytes(of: source.load(as: UInt8.self), as: UInt8.self)
        }
    }

    @unsafe
    @inline(__always)
    private static func copyEnds<Word: FixedWidthInteger & BitwiseCopyable>(
        _ source: UnsafeRawPointer,
        _ target: UnsafeMutableRawPointer,
        _ count: Int,
        as word: Word.Type
    ) {
        let rest = count &- MemoryLayout<Word>.size
        let first = unsafe source.loadUnaligned(as: word)
        let last = unsafe source.loadUnaligned(fromByteOffset: rest, as: word)
        unsafe target.storeBytes(of: first, as: word)
        unsafe target.storeBytes(of: last, toByteOffset: rest, as: word)
    }
}
