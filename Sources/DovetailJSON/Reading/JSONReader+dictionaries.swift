extension JSONReader {
    /// Reads an object whose members all are of one type; any other value is a violation, and `[:]` is returned.
    ///
    /// A name that repeats is a violation, and its value read over. So is one that differs from another only in how
    /// its characters are composed (Unicode canonical equivalence), because the keys of a dictionary cannot differ in that.
    @inlinable
    public mutating func readDictionary<Element>(
        minProperties: Int = 0,
        maxProperties: Int? = nil,
        _ element: (inout JSONReader) -> Element
    ) -> [String: Element] {
        let start = offset
        var elements: [String: Element] = [:]
        guard beginObject() else { return elements }
        var count = 0
        while let name = nextMember() {
            count += 1
            if elements[name] == nil {
                elements[name] = .some(element(&self))
            } else {
                skipDuplicate()
            }
        }
        endDictionary(from: start, count: count, minProperties: minProperties, maxProperties: maxProperties)
        return elements
    }

    @usableFromInline
    mutating func skipDuplicate() {
        report(.duplicateName)
        skipValue()
    }

    @usableFromInline
    mutating func endDictionary(from start: Int, count: Int, minProperties: Int, maxProperties: Int?) {
        guard syntaxError == nil else { return }
        mark = start
        if count < minProperties { report(.minProperties(minProperties, actual: count)) }
        if let maxProperties, count > maxProperties { report(.maxProperties(maxProperties, actual: count)) }
    }
}
