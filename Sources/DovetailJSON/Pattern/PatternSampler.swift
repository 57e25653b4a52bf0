/// Makes texts that a pattern matches, for tests.
///
/// Conditions on what surrounds a place count as fulfilled, so that a text need not match where a pattern has them: ask
/// the pattern.
package struct PatternSampler {
    private let node: PatternNode

    /// Reads a pattern.
    ///
    /// - Throws: `PatternError` if it is none.
    package init(_ source: String) throws(PatternError) {
        node = try PatternParser.parse(source)
    }

    /// Some text.
    package func text(using random: inout some RandomNumberGenerator) -> String {
        var text = String.UnicodeScalarView()
        append(node, to: &text, using: &random)
        return String(text)
    }

    private func append(
        _ node: PatternNode,
        to text: inout String.UnicodeScalarView,
        using random: inout some RandomNumberGenerator
    ) {
        switch node {
        case .scalar(let value):
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        case .set(let set):
            if let scalar = member(of: set, using: &random) { text.append(scalar) }
        case .sequence(let nodes):
            for node in nodes { append(node, to: &text, using: &random) }
        case .alternation(let nodes):
            if let node = nodes.randomElement(using: &random) { append(node, to: &text, using: &random) }
        case .repetition(let body, let minimum, let maximum):
            let most = max(minimum, min(maximum ?? .max, minimum + 4))
            // Nobody needs a text of thousands of repetitions within one another.
            for _ in 0..<Int.random(in: minimum...most, using: &random) where text.count < 10_000 {
                append(body, to: &text, using: &random)
            }
        case .empty, .assertion, .look, .backreference, .undecidable: break
        }
    }

    private func member(of set: ScalarSet, using random: inout some RandomNumberGenerator) -> Unicode.Scalar? {
        let ranges: [ClosedRange<UInt32>] = [0x20...0x7E, 0x20...0x7E, 0x61...0x7A, 0xA0...0x24F, 0x3040...0x9FFF]
        for _ in 0..<64 {
            guard let range = ranges.randomElement(using: &random) else { break }
            let value = UInt32.random(in: range, using: &random)
            if set.contains(value), let scalar = Unicode.Scalar(value) { return scalar }
        }
        return (UInt32(0)...0xFFFF).first(where: set.contains).flatMap(Unicode.Scalar.init)
    }
}
