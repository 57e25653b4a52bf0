extension PatternParser {
    /// A character class, from its `[` to its `]`.
    mutating func characterClass() throws(PatternError) -> PatternNode {
        let start = position
        position += 1
        let isNegated = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        var properties: [UnicodeProperty] = []
        var undecidable: (property: String, offset: Int)?
        while peek != nil, peek != "]" {
            let offset = position
            let member = try classMember()
            if try isRange() {
                ranges.append(try range(from: member, at: offset))
                continue
            }
            switch member {
            case .scalar(let value): ranges.append(value...value)
            case .ranges(let several): ranges += several
            case .property(let property): properties.append(property)
            case .undecidable(let name): undecidable = (name, offset)
            }
        }
        guard take("]") else { throw error(.incomplete("the character class"), at: start) }
        if let (property, offset) = undecidable { return .undecidable(property: property, offset: offset) }
        return .set(ScalarSet(ranges: ranges, properties: properties, isNegated: isNegated))
    }

    /// Takes a hyphen that stands between two members; one before `]` is a member itself.
    private mutating func isRange() throws(PatternError) -> Bool {
        guard peek == "-", position + 1 < scalars.count, scalars[position + 1] != 0x5D else { return false }
        position += 1
        return true
    }

    private mutating func range(from lower: Escape, at offset: Int) throws(PatternError) -> ClosedRange<UInt32> {
        let upper = try classMember()
        guard case .scalar(let first) = lower, case .scalar(let last) = upper else {
            throw error(.unexpected("-"), at: offset)
        }
        guard first <= last else {
            throw error(.reversedRange(String(String.UnicodeScalarView(text(from: offset)))), at: offset)
        }
        return first...last
    }

    private mutating func classMember() throws(PatternError) -> Escape {
        let start = position
        guard let next = peek else { throw error(.incomplete("the character class")) }
        position += 1
        guard next == "\\" else { return .scalar(next.value) }
        if take("b") { return .scalar(0x08) }
        if take("-") { return .scalar(0x2D) }
        return try escape(from: start)
    }

    private func text(from offset: Int) -> [Unicode.Scalar] {
        scalars[offset..<position].compactMap { Unicode.Scalar($0) }
    }
}
