extension PatternParser {
    /// What a backslash begins: a character, a set of characters, or a property that cannot be decided.
    enum Escape {
        case scalar(UInt32)
        case ranges([ClosedRange<UInt32>])
        case property(UnicodeProperty)
        case undecidable(String)
    }

    /// An escape outside a character class.
    mutating func atomEscape() throws(PatternError) -> (PatternNode, isQuantifiable: Bool) {
        let start = position
        if take("\\b") { return (.assertion(.wordBoundary), false) }
        if take("\\B") { return (.assertion(.notWordBoundary), false) }
        if take("\\k") {
            guard take("<") else { throw error(.incomplete("the back-reference"), at: start) }
            return (backreference(to: .name(try groupName()), at: start), true)
        }
        position += 1
        if let next = peek, next >= "1", next <= "9", let number = number() {
            return (backreference(to: .number(number), at: start), true)
        }
        switch try escape(from: start) {
        case .scalar(let value): return (.scalar(value), true)
        case .ranges(let ranges): return (.set(ScalarSet(ranges: ranges)), true)
        case .property(let property): return (.set(ScalarSet(ranges: [], properties: [property])), true)
        case .undecidable(let name): return (.undecidable(property: name, offset: start), true)
        }
    }

    /// The rest of an escape whose backslash, at `start`, has been read: what classes and atoms have in common.
    mutating func escape(from start: Int) throws(PatternError) -> Escape {
        guard let next = peek else { throw error(.incomplete("the escape"), at: start) }
        position += 1
        switch next {
        case "d": return .ranges(ScalarSet.digits)
        case "D": return .ranges(ScalarSet.complement(of: ScalarSet.digits))
        case "w": return .ranges(ScalarSet.wordCharacters)
        case "W": return .ranges(ScalarSet.complement(of: ScalarSet.wordCharacters))
        case "s": return .ranges(ScalarSet.whitespace)
        case "S": return .ranges(ScalarSet.complement(of: ScalarSet.whitespace))
        case "p": return try property(from: start, isNegated: false)
        case "P": return try property(from: start, isNegated: true)
        case "t": return .scalar(0x09)
        case "n": return .scalar(0x0A)
        case "v": return .scalar(0x0B)
        case "f": return .scalar(0x0C)
        case "r": return .scalar(0x0D)
        case "c": return .scalar(try controlLetter(from: start))
        case "0": return .scalar(try nul(from: start))
        case "x": return .scalar(try hexadecimal(digits: 2, from: start))
        case "u": return .scalar(try unicodeEscape(from: start))
        case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/": return .scalar(next.value)
        case _ where !isStrict && Self.isPunctuation(next): return .scalar(next.value)
        default: throw error(.unknownEscape(Self.text(next)), at: start)
        }
    }

    /// Whether a character of ASCII stands for itself behind a backslash where there is no `u` flag, as in OpenAPI 3.0: `\-`, `\@`
    /// (ECMA-262 5.1 §15.10.2.10).
    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        (0x21...0x7E).contains(scalar.value) && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
    }

    private mutating func controlLetter(from start: Int) throws(PatternError) -> UInt32 {
        guard let letter = peek, letter.isASCII, letter.properties.isAlphabetic else {
            throw error(.incomplete("the escape \\c"), at: start)
        }
        position += 1
        return letter.value & 0x1F
    }

    private func nul(from start: Int) throws(PatternError) -> UInt32 {
        if let next = peek, next >= "0", next <= "9" { throw error(.unknownEscape("0\(next)"), at: start) }
        return 0
    }

    private mutating func hexadecimal(digits: Int, from start: Int) throws(PatternError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = peek.flatMap({ Character($0).hexDigitValue }), peek?.isASCII == true else {
                throw error(.incomplete("the hexadecimal escape"), at: start)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    /// `\u{…}`, `\u` with four hexadecimal digits, or two of these for a surrogate pair: one character under the `u` flag.
    private mutating func unicodeEscape(from start: Int) throws(PatternError) -> UInt32 {
        if take("{") { return try codePoint(from: start) }
        let lead = try hexadecimal(digits: 4, from: start)
        guard (0xD800...0xDBFF).contains(lead) else { return lead }
        let afterLead = position
        if take("\\u"), peek != "{" {
            let trail = try hexadecimal(digits: 4, from: afterLead)
            if (0xDC00...0xDFFF).contains(trail) { return 0x10000 + (lead - 0xD800) << 10 + (trail - 0xDC00) }
        }
        position = afterLead
        return lead
    }

    private mutating func codePoint(from start: Int) throws(PatternError) -> UInt32 {
        var value: UInt32 = 0
        let first = position
        while peek != "}" {
            value = value << 4 | (try hexadecimal(digits: 1, from: start))
            guard value <= 0x10FFFF else { throw error(.incomplete("the escape \\u{…} of a code point"), at: start) }
        }
        guard position > first, take("}") else { throw error(.incomplete("the escape \\u{…}"), at: start) }
        return value
    }

    private mutating func property(from start: Int, isNegated: Bool) throws(PatternError) -> Escape {
        guard take("{") else { throw error(.incomplete("the property"), at: start) }
        var view = String.UnicodeScalarView()
        while let next = peek, next != "}" {
            view.append(next)
            position += 1
        }
        guard take("}") else { throw error(.incomplete("the property"), at: start) }
        let name = String(view)
        switch UnicodeProperty.lookup(name, isNegated: isNegated) {
        case .found(let property): return .property(property)
        case .undecidable: return .undecidable(name)
        case .unknown: throw error(.unknownProperty(name), at: start)
        }
    }
}
