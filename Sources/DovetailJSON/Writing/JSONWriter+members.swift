extension JSONWriter {
    /// Writes a member. The name is written as it is: it has no character that JSON escapes.
    public mutating func member(_ name: StaticString, _ value: String) {
        key(name)
        write(value)
    }

    /// Writes a member, see ``member(_:_:)-(StaticString,String)``.
    public mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        write(value)
    }

    /// Writes a member, see ``member(_:_:)-(StaticString,String)``.
    public mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        write(value)
    }

    /// Writes a member, see ``member(_:_:)-(StaticString,String)``.
    public mutating func member(_ name: StaticString, _ value: Double) {
        key(name)
        write(value)
    }

    /// Writes a member, see ``member(_:_:)-(StaticString,String)``.
    @inlinable
    public mutating func member<Value: JSONWritable>(_ name: StaticString, _ value: Value) {
        key(name)
        value.write(to: &self)
    }

    /// Writes a member, or nothing for nil.
    @inlinable
    public mutating func member<Value: JSONWritable>(_ name: StaticString, _ value: Value?) {
        guard let value else { return }
        key(name)
        value.write(to: &self)
    }

    /// Writes a member whose name is escaped where needed.
    @inlinable
    public mutating func member<Value: JSONWritable>(name: String, _ value: Value) {
        key(name: name)
        value.write(to: &self)
    }

    /// Writes a member whose name is escaped where needed, or nothing for nil.
    @inlinable
    public mutating func member<Value: JSONWritable>(name: String, _ value: Value?) {
        guard let value else { return }
        key(name: name)
        value.write(to: &self)
    }

    /// Writes a member's name, whose value follows. The name is written as it is: it has no character that JSON escapes.
    public mutating func key(_ name: StaticString) {
        storage.reserve(name.utf8CodeUnitCount &+ 4)
        separate()
        storage.append(Byte.quote)
        // Safe: a static string made from a literal is a buffer that lives forever.
        name.withUTF8Buffer { unsafe storage.append($0) }
        storage.append(Byte.quote)
        storage.append(Byte.colon)
    }

    /// Writes a member's name, escaped where needed, whose value follows.
    public mutating func key(name: String) {
        write(name)
        storage.append(Byte.colon)
    }
}
