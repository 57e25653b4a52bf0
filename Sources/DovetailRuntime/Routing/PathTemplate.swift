/// A path template, cut into segments and their parts: `/files/{name}.{extension}`.
///
/// Literals are kept percent-encoded, as they travel, so that matching needs no decoding (RFC 3986 §3.3).
package struct PathTemplate: Sendable, Hashable {
    /// A piece of a segment.
    package enum Part: Sendable, Hashable {
        case literal([UInt8])
        case parameter(String)
    }

    /// The parts of each segment; the segments of `/` are one empty literal.
    package var segments: [[Part]]

    /// Reads a template that starts with `/`; text in braces is a parameter's name.
    package init(_ template: String) {
        segments = template.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { Self.parts(of: Array($0)) }
    }

    private static func parts(of segment: [UInt8]) -> [Part] {
        var parts: [Part] = []
        var literal: [UInt8] = []
        var rest = segment[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")) {
                if !literal.isEmpty { parts.append(.literal(literal)) }
                literal = []
                parts.append(.parameter(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)))
                rest = rest[(end + 1)...]
            } else {
                literal += encoded(byte)
                rest = rest.dropFirst()
            }
        }
        if !literal.isEmpty || parts.isEmpty { parts.append(.literal(literal)) }
        return parts
    }

    /// A literal's byte as clients send it: itself, or percent-encoded when a path cannot hold it.
    private static func encoded(_ byte: UInt8) -> [UInt8] {
        let unescaped = Array("!$%&'()*+,-.:;=@_~".utf8)
        let isAlphanumeric =
            (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
        if isAlphanumeric || unescaped.contains(byte) { return [byte] }
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
