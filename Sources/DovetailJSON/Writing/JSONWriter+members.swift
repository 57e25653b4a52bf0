// Members of the types that Swift has for JSON's scalars, and of arrays of them, have functions of their own, each with a name
// of its own: overloads take the compiler as long to tell apart, at every call, as all the rest of checking it, and a
// generic function has it look up how a type conforms.

extension JSONWriter {
    /// Writes a member that is a string. The name is written as it is: it has no character that JSON escapes.
    public mutating func string(_ name: StaticString, _ value: String) {
        key(name)
        writeText(value)
    }

    /// Writes a member that is a string, or nothing for nil.
    public mutating func optionalString(_ name: StaticString, _ value: String?) {
        if let value { string(name, value) }
    }

    /// Writes a member that is an integer, see ``string(_:_:)``.
    public mutating func int(_ name: StaticString, _ value: Int) {
        key(name)
        writeInteger(Int64(value))
    }

    /// Writes a member that is an integer, or nothing for nil.
    public mutating func optionalInt(_ name: StaticString, _ value: Int?) {
        if let value { int(name, value) }
    }

    /// Writes a member that is an integer, see ``string(_:_:)``.
    public mutating func int64(_ name: StaticString, _ value: Int64) {
        key(name)
        writeInteger(value)
    }

    /// Writes a member that is an integer, or nothing for nil.
    public mutating func optionalInt64(_ name: StaticString, _ value: Int64?) {
        if let value { int64(name, value) }
    }

    /// Writes a member that is a boolean, see ``string(_:_:)``.
    public mutating func bool(_ name: StaticString, _ value: Bool) {
        key(name)
        writeBoolean(value)
    }

    /// Writes a member that is a boolean, or nothing for nil.
    public mutating func optionalBool(_ name: StaticString, _ value: Bool?) {
        if let value { bool(name, value) }
    }

    /// Writes a member that is a number, see ``string(_:_:)``.
    public mutating func double(_ name: StaticString, _ value: Double) {
        key(name)
        writeNumber(value)
    }

    /// Writes a member that is a number, or nothing for nil.
    public mutating func optionalDouble(_ name: StaticString, _ value: Double?) {
        if let value { double(name, value) }
    }
}

extension JSONWriter {
    /// Writes a member that is an array of strings, see ``string(_:_:)``.
    public mutating func strings(_ name: StaticString, _ value: [String]) { member(name, value) }

    /// Writes a member that is an array of strings, or nothing for nil.
    public mutating func optionalStrings(_ name: StaticString, _ value: [String]?) { member(name, value) }

    /// Writes a member that is an array of integers, see ``string(_:_:)``.
    public mutating func ints(_ name: StaticString, _ value: [Int]) { member(name, value) }

    /// Writes a member that is an array of integers, or nothing for nil.
    public mutating func optionalInts(_ name: StaticString, _ value: [Int]?) { member(name, value) }

    /// Writes a member that is an array of integers, see ``string(_:_:)``.
    public mutating func int64s(_ name: StaticString, _ value: [Int64]) { member(name, value) }

    /// Writes a member that is an array of integers, or nothing for nil.
    public mutating func optionalInt64s(_ name: StaticString, _ value: [Int64]?) { member(name, value) }

    /// Writes a member that is an array of booleans, see ``string(_:_:)``.
    public mutating func bools(_ name: StaticString, _ value: [Bool]) { member(name, value) }

    /// Writes a member that is an array of booleans, or nothing for nil.
    public mutating func optionalBools(_ name: StaticString, _ value: [Bool]?) { member(name, value) }

    /// Writes a member that is an array of numbers, see ``string(_:_:)``.
    public mutating func doubles(_ name: StaticString, _ value: [Double]) { member(name, value) }

    /// Writes a member that is an array of numbers, or nothing for nil.
    public mutating func optionalDoubles(_ name: StaticString, _ value: [Double]?) { member(name, value) }
}

extension JSONWriter {
    // These are compiled here for all types: specializing them for each would be most of what a member costs its compiler.

    /// Writes a member of any type. The name is written as it is: it has no character that JSON escapes.
    public mutating func member<Value: JSONWritable>(_ name: StaticString, _ value: Value) {
        key(name)
        value.write(to: &self)
    }

    /// Writes a member, or nothing for nil.
    public mutating func member<Value: JSONWritable>(_ name: StaticString, _ value: Value?) {
        guard let value else { return }
        key(name)
        value.write(to: &self)
    }

    /// Writes a member whose name is escaped where needed.
    public mutating func member<Value: JSONWritable>(name: String, _ value: Value) {
        key(name: name)
        value.write(to: &self)
    }

    /// Writes a member whose name is escaped where needed, or nothing for nil.
    public mutating func member<Value: JSONWritable>(name: String, _ value: Value?) {
        guard let value else { return }
        key(name: name)
        value.write(to: &self)
    }

    /// Writes a member's name, whose value follows. The name is written as it is: it has no character that JSON escapes.
    public mutating func key(_ name: StaticString) {
        unsafe storage.appendKey(name.buffer)
    }

    /// Writes a member's name, escaped where needed, whose value follows.
    public mutating func key(name: String) {
        write(name)
        storage.append(Byte.colon)
    }
}

extension JSONWriter {
    /// Writes the members of a dictionary into the object at hand, sorted by name.
    @inlinable
    public mutating func members<Value: JSONWritable>(_ members: [String: Value]) {
        for (name, value) in members.sorted(by: { $0.key < $1.key }) { member(name: name, value) }
    }
}
