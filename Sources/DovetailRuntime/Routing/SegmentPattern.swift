/// A path segment with parameters in it: `{id}`, `{name}.json`, `{from}-{to}`.
///
/// A parameter takes at least one byte and ends at the first place where the literal after it stands; the last literal
/// must end the segment. Names do not count: two patterns with the same literals are equal.
package struct SegmentPattern: Sendable, Hashable {
    /// The literals around the parameters; one more than there are parameters, the outer ones may be empty.
    private var literals: [[UInt8]] = [[]]

    /// Creates a pattern of a template's segment.
    package init(_ parts: [PathTemplate.Part]) {
        for part in parts {
            switch part {
            case .literal(let bytes): literals[literals.count - 1] += bytes
            case .parameter: literals.append([])
            }
        }
    }

    /// How much of the pattern is literal: of two patterns that match, the one with more is the better match.
    package var literalBytes: Int {
        literals.reduce(0) { $0 + $1.count }
    }

    /// Matches the bytes from `start` to `end`, and appends the parameters' ranges when they match.
    package func match(
        _ path: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ end: Int,
        into arguments: inout [Range<Int>]
    ) -> Bool {
        let suffix = literals[literals.count - 1]
        guard let prefix = literals.first, Self.stands(prefix, path, at: start, before: end) else { return false }
        let last = end - suffix.count
        var position = start + prefix.count
        for literal in literals[1..<(literals.count - 1)] {
            guard let found = Self.find(literal, path, from: position + 1, before: last) else { return false }
            arguments.append(position..<found)
            position = found + literal.count
        }
        guard position < last, Self.stands(suffix, path, at: last, before: end) else { return false }
        arguments.append(position..<last)
        return true
    }

    private static func find(
        _ literal: [UInt8],
        _ path: UnsafeBufferPointer<UInt8>,
        from start: Int,
        before end: Int
    ) -> Int? {
        var position = start
        while position + literal.count <= end {
            if stands(literal, path, at: position, before: end) { return position }
            position += 1
        }
        return nil
    }

    private static func stands(
        _ literal: [UInt8],
        _ path: UnsafeBufferPointer<UInt8>,
        at position: Int,
        before end: Int
    ) -> Bool {
        guard position + literal.count <= end else { return false }
        for index in literal.indices where literal[index] != path[position + index] { return false }
        return true
    }
}
