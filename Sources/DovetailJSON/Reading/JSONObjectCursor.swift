/// How far an object has been read, and which of its fields occurred.
///
/// Nothing but numbers, which are made where they are used: what only few objects need is kept by the reader.
public struct JSONObjectCursor: Sendable {
    @usableFromInline let fields: JSONFields
    /// Where the object starts, -1 before it is begun.
    @usableFromInline var start = -1
    /// Whether members may follow.
    @usableFromInline var isOpen = false
    /// The field that is tried first.
    @usableFromInline var expected = 0
    /// Which of the first 64 fields have occurred, as a set of bits.
    @usableFromInline var seen: UInt64 = 0
    /// Where the reader keeps what it remembers of this object, -1 if that is nothing.
    @usableFromInline var memory = -1
    /// How many members have been read, unknown and repeated ones among them.
    @usableFromInline var count = 0

    /// In front of an object with known fields, to be read with ``JSONReader/nextField(_:)``.
    @inlinable
    public init(_ fields: JSONFields) {
        self.fields = fields
    }
}

/// What is remembered of an object with more than 64 fields, or with members whose names are kept.
struct ObjectMemory {
    var seenBeyond: Set<Int> = []
    var keptNames: Set<String> = []
}

extension JSONReader {
    /// Notes a field, and says whether it is new.
    @inline(__always)
    mutating func insert(_ index: Int, in object: inout JSONObjectCursor) -> Bool {
        guard index < 64 else { return remember(&object) { $0.seenBeyond.insert(index).inserted } }
        let bit: UInt64 = 1 &<< UInt64(index)
        let isNew = object.seen & bit == 0
        object.seen |= bit
        return isNew
    }

    /// Keeps the name of an unknown member, and says whether it is new.
    mutating func insert(unknownName name: String, in object: inout JSONObjectCursor) -> Bool {
        guard remember(&object, { $0.keptNames.insert(name).inserted }) else { return false }
        unknownName = name
        return true
    }

    /// Whether a field has occurred, by its index.
    func contains(_ index: Int, in object: JSONObjectCursor) -> Bool {
        if index < 64 { return object.seen & (1 &<< UInt64(index)) != 0 }
        return object.memory >= 0 && memories[object.memory].seenBeyond.contains(index)
    }

    /// Forgets an object that has been read, and all inside it that has not been read to its end.
    mutating func forget(_ object: JSONObjectCursor) {
        if object.memory >= 0 { memories.removeSubrange(object.memory...) }
    }

    @inline(never)
    private mutating func remember(_ object: inout JSONObjectCursor, _ change: (inout ObjectMemory) -> Bool) -> Bool {
        if object.memory < 0 {
            object.memory = memories.count
            memories.append(ObjectMemory())
        }
        return change(&memories[object.memory])
    }
}
