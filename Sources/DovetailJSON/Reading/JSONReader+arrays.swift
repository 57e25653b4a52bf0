extension JSONReader {
    /// Reads an array and checks the number of its items, and that no two are equal as JSON values; any other value is a
    /// violation, and an empty array is returned.
    @inlinable
    public mutating func readArray<Element>(
        minItems: Int = 0,
        maxItems: Int? = nil,
        unique: Bool = false,
        _ element: (inout JSONReader) -> Element
    ) -> [Element] {
        let start = checkpoint()
        var elements: [Element] = []
        guard beginArray() else { return elements }
        while nextElement() {
            // Most arrays are short and find room at once; long ones grow in few steps.
            if elements.count == elements.capacity {
                elements.reserveCapacity(max(elements.count * 4, 256 / MemoryLayout<Element>.stride, 1))
            }
            elements.append(element(&self))
        }
        endArray(from: start, count: elements.count, minItems: minItems, maxItems: maxItems, unique: unique)
        return elements
    }

    /// Makes reports go to the array that started at a place, and checks it.
    @usableFromInline
    mutating func endArray(from start: Checkpoint, count: Int, minItems: Int, maxItems: Int?, unique: Bool) {
        mark = start.position
        guard syntaxError == nil else { return }
        if count < minItems { report(.minItems(minItems, actual: count)) }
        if let maxItems, count > maxItems { report(.maxItems(maxItems, actual: count)) }
        if unique, count > 1 { checkUnique(from: start) }
    }

    /// Reads the array again, as values, so that equality is that of JSON whatever the items have been read as.
    private mutating func checkUnique(from start: Checkpoint) {
        let end = checkpoint()
        position = start.position
        depth = start.depth
        guard let pair = firstEqualItems() else { return rewind(to: end) }
        rewind(to: end)
        report(.uniqueItems(pair.0, pair.1))
    }

    private mutating func firstEqualItems() -> (Int, Int)? {
        var indices: [JSONValue: Int] = [:]
        var index = 0
        guard beginArray() else { return nil }
        while nextElement() {
            if let earlier = indices.updateValue(index, forKey: readValue()) { return (earlier, index) }
            index += 1
        }
        return nil
    }
}
