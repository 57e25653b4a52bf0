import DovetailJSON

/// Writes a value as the names and texts that it is in a style (OpenAPI 3.1 §4.8.12.3, RFC 6570 §3.2.8).
struct StyledPairs {
    var style = ParameterSource.QueryStyle.form
    var explode = true
    /// Whether names and texts are percent-encoded.
    var isEncoded = true

    /// The pairs of a value: one, or one for each item or member; what has no text of its own inside is JSON.
    func pairs(_ name: String, _ value: JSONValue) -> [(name: String, text: String)] {
        switch value {
        case .array, .object:
            if style == .deepObject { return deepPairs(name, value) }
            if explode { return explodedPairs(name, value) }
            let pieces = Self.pieces(of: value).map(encoded)
            return pieces.isEmpty ? [] : [(encoded(name), pieces.joined(separator: separator))]
        default: return [(encoded(name), text(value))]
        }
    }

    private func explodedPairs(_ name: String, _ value: JSONValue) -> [(name: String, text: String)] {
        switch value {
        case .array(let items): items.map { (encoded(name), text($0)) }
        case .object(let object):
            object.members.flatMap { member in
                if case .array = member.value { return explodedPairs(member.name, member.value) }
                return [(encoded(member.name), text(member.value))]
            }
        default: []
        }
    }

    private func deepPairs(_ name: String, _ value: JSONValue) -> [(name: String, text: String)] {
        switch value {
        case .object(let object): object.members.flatMap { deepPairs("\(name)[\($0.name)]", $0.value) }
        case .array(let items):
            items.enumerated().flatMap { index, item in
                deepPairs(items.allSatisfy(\.isScalar) ? name : "\(name)[\(index)]", item)
            }
        default: [(encoded(name), text(value))]
        }
    }

    /// The items of an array, or the names and values of an object by turns.
    private static func pieces(of value: JSONValue) -> [String] {
        switch value {
        case .array(let items): items.map(SimpleText.scalar)
        case .object(let object): object.members.flatMap { [$0.name, SimpleText.scalar($0.value)] }
        default: []
        }
    }

    /// What stands between two items, as it travels.
    private var separator: String {
        switch style {
        case .form, .deepObject: ","
        case .spaceDelimited: "%20"
        case .pipeDelimited: "%7C"
        }
    }

    private func text(_ value: JSONValue) -> String { encoded(SimpleText.scalar(value)) }

    private func encoded(_ text: String) -> String { isEncoded ? PercentEncoding.encode(text) : text }
}

extension JSONValue {
    /// Whether the value is no array and no object.
    fileprivate var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }
}
