/// How far an object has been read, and which of its fields occurred.
public struct JSONObjectCursor: ~Copyable {
    let fields: JSONFields
    let start: Int
    /// False when the value is no object, and behind its end.
    var isOpen: Bool
    /// Whether the value is an object, so that missing members can be reported.
    let isObject: Bool
    /// The field that is tried first.
    var expected = 0
    var seen: UInt64 = 0
    /// What only few objects need.
    private var rest: Rest?

    private final class Rest {
        var seenBeyond: Set<Int> = []
        var keptNames: Set<String> = []
        var unknownName = ""
    }

    init(fields: JSONFields, start: Int, isObject: Bool) {
        self.fields = fields
        self.start = start
        self.isObject = isObject
        isOpen = isObject
    }

    /// How many members have been read, unknown and repeated ones among them.
    public internal(set) var count = 0
    /// The name of the unknown member that was returned last, with ``JSONFields/Unknown/keep``.
    public var unknownName: String { rest?.unknownName ?? "" }

    /// Whether a field has occurred, by its index.
    public func contains(_ index: Int) -> Bool {
        index < 64 ? seen & (1 &<< UInt64(index)) != 0 : rest?.seenBeyond.contains(index) ?? false
    }

    /// Notes a field, and says whether it is new.
    @inline(__always)
    mutating func insert(_ index: Int) -> Bool {
        guard index < 64 else { return makeRest().seenBeyond.insert(index).inserted }
        let bit: UInt64 = 1 &<< UInt64(index)
        let isNew = seen & bit == 0
        seen |= bit
        return isNew
    }

    /// Keeps the name of an unknown member, and says whether it is new.
    mutating func insert(unknownName: String) -> Bool {
        let rest = makeRest()
        guard rest.keptNames.insert(unknownName).inserted else { return false }
        rest.unknownName = unknownName
        return true
    }

    private mutating func makeRest() -> Rest {
        let made = rest ?? Rest()
        rest = made
        return made
    }

    var hasAllRequired: Bool {
        @inline(__always) get {
            seen & fields.requiredBits == fields.requiredBits && (!fields.requiresBeyond || hasAllRequiredBeyond)
        }
    }

    private var hasAllRequiredBeyond: Bool {
        for index in fields.required where !contains(index) { return false }
        return true
    }
}
