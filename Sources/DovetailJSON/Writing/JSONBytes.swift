/// A JSON text that has been written, where it was written: to pass it on copies nothing.
public final class JSONBytes: Sendable {
    private let storage: ByteStorage

    init(_ storage: consuming ByteStorage) {
        self.storage = storage
    }

    /// How many bytes there are.
    public var count: Int { storage.count }

    /// A copy of the text, in UTF-8.
    public var bytes: [UInt8] {
        // Safe: the buffer is read within the closure only.
        unsafe withUnsafeBytes { unsafe Array($0) }
    }

    /// Lends the text, in UTF-8, to a function that must not keep the pointer.
    @unsafe
    public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        // Safe: the storage is this object's and never changes.
        try unsafe storage.withUnsafeBytes(body)
    }
}
