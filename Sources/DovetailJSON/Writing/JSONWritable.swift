/// A type that can be written as a JSON value.
public protocol JSONWritable: ~Copyable {
    /// Writes exactly one value.
    func write(to writer: inout JSONWriter)
}

extension String: JSONWritable {
    /// Writes a string.
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Bool: JSONWritable {
    /// Writes `true` or `false`.
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Int: JSONWritable {
    /// Writes an integer.
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Int32: JSONWritable {
    /// Writes an integer.
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Int64: JSONWritable {
    /// Writes an integer.
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension UInt64: JSONWritable {
    /// Writes an integer.
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Double: JSONWritable {
    /// Writes a number.
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Float: JSONWritable {
    /// Writes a number.
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension JSONValue: JSONWritable {
    /// Writes the value.
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
    /// Writes an array.
    ///
    /// Not specialized: where the type of the items is known, Swift loads an item, and retains what is in it, to write it.
    @inline(never)
    public func write(to writer: inout JSONWriter) {
        writer.beginArray()
        // Safe: the buffer is read within the closure only.
        unsafe withUnsafeBufferPointer { unsafe writer.writeItems($0) }
        writer.endArray()
    }
}

extension JSONWriter {
    /// Writes items where they are: what may have no copies is not copied, so that nothing is retained.
    @inline(never)
    fileprivate mutating func writeItems<Item: JSONWritable & ~Copyable>(_ items: UnsafeBufferPointer<Item>) {
        for index in items.indices { unsafe items[index].write(to: &self) }
    }
}

extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
    /// Writes an object with its members sorted by name, so that equal values have equal texts.
    @inlinable
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        for (name, value) in sorted(by: { $0.key < $1.key }) {
            writer.key(name: name)
            value.write(to: &writer)
        }
        writer.endObject()
    }
}
