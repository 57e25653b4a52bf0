/// What a reader accepts of a document before it refuses it.
public struct JSONLimits: Sendable, Hashable {
    /// How deep arrays and objects may nest, at most 512: reading, comparing and freeing nested values recurse, and
    /// a thread's stack may be as small as 512 KiB.
    public let maxDepth: Int
    /// How many bytes a document may have; nil leaves that to whoever received them.
    public let maxBytes: Int?
    /// How many violations are kept; more are only counted.
    public let maxViolations: Int

    /// Depths outside 1...512 and negative sizes or counts are moved to the nearest possible one.
    public init(maxDepth: Int = 128, maxBytes: Int? = nil, maxViolations: Int = 100) {
        self.maxDepth = min(max(maxDepth, 1), Self.deepest)
        self.maxBytes = maxBytes.map { max($0, 0) }
        self.maxViolations = max(maxViolations, 0)
    }

    static let deepest = 512

    /// Depth 128, any size, 100 violations.
    public static let standard = JSONLimits()
}
