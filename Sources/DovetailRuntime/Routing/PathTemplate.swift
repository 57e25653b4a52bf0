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
                if !literal.isEmpty { parts.append(.literal(NormalPath.bytes(of: literal))) }
                literal = []
                parts.append(.parameter(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)))
                rest = rest[(end + 1)...]
            } else {
                literal.append(byte)
                rest = rest.dropFirst()
            }
        }
        if !literal.isEmpty || parts.isEmpty { parts.append(.literal(NormalPath.bytes(of: literal))) }
        return parts
    }
}
