extension JSONReader {
    /// Goes to the value of the next member and returns its field, or nil behind the last one, which ends the object.
    ///
    /// The first call starts the object; any other value is a violation, is read over, and has no members. Tries the field
    /// after the last one first, then all. A name that repeats is a violation, and its value read over (RFC 7493 §2.3); for
    /// names that are read over in any case this is not checked. The end reports what the object as a whole lacks: required
    /// members in document order, too few members or too many.
    public mutating func nextField(_ object: inout JSONObjectCursor) -> JSONField? {
        nextIndex(&object).map(JSONField.init(index:))
    }

    /// The same by the index of the field, for any number of fields; for another name that is kept, the number of fields.
    public mutating func nextFieldIndex(_ object: inout JSONObjectCursor) -> Int? { nextIndex(&object) }

    @inline(__always)
    private mutating func nextIndex(_ object: inout JSONObjectCursor) -> Int? {
        guard object.isOpen || begin(&object) else { return nil }
        if let index = nextExpectedField(&object) { return index }
        while advance(opening: Byte.openBrace, closing: Byte.closeBrace, expecting: .endOfObject) {
            object.count &+= 1
            guard let index = findField(&object) else { continue }
            if index < object.fields.count {
                object.expected = index &+ 1
                if insert(index, in: &object) { return position < bytes.byteCount ? index : failAtValue() }
                report(.duplicateName)
                skipValue()
            } else {
                return index
            }
        }
        mark = object.start
        object.isOpen = false
        if object.memory >= 0 || !object.fields.areSatisfied(by: object.seen, count: object.count) { end(object) }
        return nil
    }

    /// Starts an object; false when the value is none, and when the object has been read.
    @inline(__always)
    private mutating func begin(_ object: inout JSONObjectCursor) -> Bool {
        guard object.start < 0 else { return false }
        object.start = position
        object.isOpen = openObject()
        return object.isOpen
    }

    /// Checks an object that has been read, and forgets it.
    @inline(never)
    private mutating func end(_ object: JSONObjectCursor) {
        defer { forget(object) }
        guard syntaxError == nil else { return }
        let fields = object.fields
        for index in fields.required where !contains(index, in: object) { report(.required(fields.names[index])) }
        if object.count < fields.minProperties { report(.minProperties(fields.minProperties, actual: object.count)) }
        if object.count > fields.maxProperties { report(.maxProperties(fields.maxProperties, actual: object.count)) }
    }

    /// Goes to the value of the field after the last one if that is what comes, with no white space around; nil, and
    /// nowhere, otherwise.
    @inline(__always)
    private mutating func nextExpectedField(_ object: inout JSONObjectCursor) -> Int? {
        let index = object.expected
        guard index < object.fields.count else { return nil }
        let isFirst = object.count == 0
        let start = isFirst ? position : position &+ 1
        guard isFirst || bytes.byte(at: position) == Byte.comma,
            let length = object.fields.length(of: index, ifAt: start, bytes)
        else { return nil }
        let colon = start &+ length
        // A space or the end of the text is no value.
        guard bytes.byte(at: colon) == Byte.colon, bytes.byte(at: colon &+ 1) > Byte.space, insert(index, in: &object)
        else { return nil }
        position = colon &+ 1
        mark = position
        object.count &+= 1
        object.expected = index &+ 1
        return index
    }

    private var byteIsQuote: Bool {
        @inline(__always) get { bytes.byte(at: position) == Byte.quote }
    }

    private mutating func failAtValue() -> Int? {
        fail(expecting: .value)
        return nil
    }

    /// Finds a field that is not the expected one; nil when the member has been dealt with or is no member.
    @inline(never)
    private mutating func findField(_ object: inout JSONObjectCursor) -> Int? {
        let fields = object.fields
        let start = position
        if let (index, length) = fields.field(at: start, bytes, from: object.expected) {
            position &+= length
            skipColon()
            return index
        }
        guard byteIsQuote else {
            fail(expecting: .memberName)
            return nil
        }
        guard let name = readStringText() else { return nil }
        let hasEscapes = position &- start &- 2 != name.utf8.count
        skipColon()
        guard syntaxError == nil else { return nil }
        // Without escapes it would have been found above.
        if hasEscapes, let index = fields.names.firstIndex(where: { $0.isSameText(as: name) }) { return index }
        switch fields.unknown {
        case .skip:
            skipValue()
            return nil
        case .refuse:
            report(.additionalProperties)
            skipValue()
            return nil
        case .keep:
            guard insert(unknownName: name, in: &object) else {
                report(.duplicateName)
                skipValue()
                return nil
            }
            return fields.count
        }
    }
}
