extension JSONReader {
    /// Starts an object with known fields; any other value is a violation and read over.
    public mutating func beginObject(_ fields: JSONFields) -> JSONObjectCursor {
        let start = position
        return JSONObjectCursor(fields: fields, start: start, isObject: beginObject())
    }

    /// Goes to the value of the next member and returns the index of its field, or nil behind the last one.
    ///
    /// Tries the field after the last one first, then the others. A name that repeats is a violation, and its value
    /// read over (RFC 7493 §2.3); for names that are read over in any case this is not checked.
    public mutating func nextField(_ object: inout JSONObjectCursor) -> Int? {
        guard object.isOpen else { return nil }
        while advance(opening: Byte.openBrace, closing: Byte.closeBrace, expecting: .endOfObject) {
            object.count &+= 1
            let index: Int
            if object.expected < object.fields.count, byteIsQuote,
                object.fields.matches(object.expected, bytes, at: position &+ 1)
            {
                index = object.expected
                position &+= object.fields.length(index) &+ 1
                skipColon()
            } else {
                guard let found = findField(&object) else { continue }
                index = found
            }
            if index < object.fields.count {
                object.expected = index &+ 1
                if object.insert(index) { return position < bytes.byteCount ? index : failAtValue() }
                report(.duplicateName)
                skipValue()
            } else {
                return index
            }
        }
        mark = object.start
        object.isOpen = false
        return nil
    }

    /// Reports what the object as a whole lacks: required members in document order, too few members or too many.
    public mutating func endObject(
        _ object: consuming JSONObjectCursor,
        minProperties: Int = 0,
        maxProperties: Int? = nil
    ) {
        guard object.isObject, syntaxError == nil else { return }
        mark = object.start
        if !object.hasAllRequired {
            for index in object.fields.required where !object.contains(index) {
                report(.required(object.fields.names[index]))
            }
        }
        if object.count < minProperties { report(.minProperties(minProperties, actual: object.count)) }
        if let maxProperties, object.count > maxProperties {
            report(.maxProperties(maxProperties, actual: object.count))
        }
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
        let start = position &+ 1
        if byteIsQuote, let index = fields.index(matching: bytes, at: start) {
            position = start &+ fields.length(index)
            skipColon()
            return index
        }
        guard byteIsQuote else {
            fail(expecting: .memberName)
            return nil
        }
        guard let name = readStringText() else { return nil }
        let hasEscapes = position &- start &- 1 != name.utf8.count
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
            guard object.insert(unknownName: name) else {
                report(.duplicateName)
                skipValue()
                return nil
            }
            return fields.count
        }
    }
}
