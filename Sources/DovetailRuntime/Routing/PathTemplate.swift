/// A path template, cut into segments and their parts: `/files/{name}.{extension}`.
///
/// Literals are kept as they stand in a ``NormalPath``, so that matching needs no decoding (RFC 3986 §3.3).
package struct PathTemplate: Sendable, Hashable {
    /// A piece of a segment.
    package enum Part: Sendable, Hashable {
        case literal([UInt8])
        case parameter(String)
    }

    /// The parts of each segment; the segments of `/` are one empty literal.
    package var segments: [[Part]]

    /// Reads a template that starts with `/`; text in braces is a parameter's name, whatever it holds.
    package init(_ template: String) {
        segments = []
        var parts: [Part] = []
        var literal: [UInt8] = []
        var rest = Array(template.utf8)[...].dropFirst()
        func endLiteral() {
            if !literal.isEmpty { parts.append(.literal(NormalPath.bytes(of: literal))) }
            literal = []
        }
        func endSegment() {
            endLiteral()
            segments.append(parts.isEmpty ? [.literal([])] : parts)
            parts = []
        }
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")) {
                endLiteral()
                parts.append(.parameter(String(decoding: rest[..<end], as: UTF8.self)))
                rest = rest[(end + 1)...]
            } else if byte == UInt8(ascii: "/") {
                endSegment()
            } else {
                literal.append(byte)
            }
        }
        endSegment()
    }
}
