/// How far an object has been read, and which of its fields occurred.
public struct JSONObjectCursor {
    let fields: JSONFields
    let start: Int
    /// False when the value is no object, and behind its end.
    var isOpen: Bool
    /// Whether the value is an object, so that missing members can be reported.
    let isObject: Bool
    /// The field that is tried first.
    var expected = 0
    var seen: UInt64 = 0
    var seenBeyond: Set<Int> = []
    var keptNames: Set<String> = []

    /// How many members have been read, unknown and repeated ones among them.
    public internal(set) var count = 0
    /// The name of the unknown member that was returned last, with ``JSONFields/Unknown/keep``.
    public internal(set) var unknownName = ""

    /// Whether a field has occurred, by its index.
    public func contains(_ index: Int) -> Bool {
        index < 64 ? seen & (1 &<< UInt64(index)) != 0 : seenBeyond.contains(index)
    }

    /// Notes a field, and says whether it is new.
    @inline(__always)
    mutating func insert(_ index: Int) -> Bool {
        guard index < 64 else { return seenBeyond.insert(index).inserted }
        let bit: UInt64 = 1 &<< UInt64(index)
        let isNew = seen & bit == 0
        seen |= bit
        return isNew
    }

    var hasAllRequired: Bool {
        seen & fields.requiredBits == fields.requiredBits
            && (fields.names.count <= 64 || fields.required.allSatisfy(contains))
    }
}
