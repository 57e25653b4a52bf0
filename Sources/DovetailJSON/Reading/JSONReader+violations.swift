extension JSONReader {
    /// What was found, in document order, at most ``JSONLimits/maxViolations``, and fewer where members have names so long that
    /// all pointers together would take more than 64 KiB.
    ///
    /// Works the pointers out by walking the text once, at every access.
    public var violations: [Violation] {
        let sorted = findings.enumerated().sorted {
            ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
        }
        let pointers = pointers(to: sorted.map(\.element.offset))
        return zip(sorted, pointers).map { finding, pointer in
            Violation(place: .pointer(pointer), keyword: finding.element.keyword, detail: finding.element.detail)
        }
    }

    /// Notes that the value that was read last, or is about to be read, breaks its schema.
    ///
    /// After ``nextField(_:)`` has returned nil, or the end of a ``readArray(minItems:maxItems:unique:_:)`` that is the object or array.
    public mutating func report(keyword: String, detail: String) {
        guard syntaxError == nil else { return }
        note(keyword: keyword, detail: detail)
    }

    /// The same for a constraint whose wording is known.
    @inline(never)
    public mutating func report(_ constraint: BrokenConstraint) {
        report(keyword: constraint.keyword, detail: constraint.detail)
    }

    /// Notes that the next value is of another type, and skips it.
    @inline(never)
    mutating func refuse(expected: JSONType) {
        guard let actual = peek() else { return fail(expecting: .value) }
        report(.type(expected: expected, actual: actual))
        skipValue()
    }
}
