/// An address in a document that is made of the request that asked to be called back (OpenAPI 3.1 §4.8.20.4):
/// `{$request.body#/callbackUrl}/done`.
public struct RuntimeExpression: Sendable, Hashable {
    /// The text with its expressions in braces.
    public let text: String

    /// Creates an expression; a text without braces that begins with `$` is an expression as a whole.
    public init(_ text: String) {
        self.text = text.hasPrefix("$") ? "{\(text)}" : text
    }

    /// The address for a request; `nil` when the request does not have all of what the expression asks for.
    ///
    /// - Warning: The client has written it. Before anything is sent there, make sure that it is not one of your own
    ///   machines, or all of your network can be asked through this service.
    public func address(for request: ServiceRequest) -> String? {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            guard let value = Self.value(rest[rest.index(after: open)..<close], request) else { return nil }
            result += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private static func value(_ expression: Substring, _ request: ServiceRequest) -> String? {
        let head = request.head
        switch expression {
        case "$method": return head.method
        case "$url": return head.target
        default: break
        }
        guard let source = expression.removing("$request.") else { return nil }
        if let name = source.removing("header.") { return head.headers.first(String(name)) }
        if let name = source.removing("query.") {
            return QueryString(head.query).values(String(name)).first.flatMap {
                PercentDecoding.decode($0, plusIsSpace: true)
            }
        }
        if let name = source.removing("path.") { return pathParameter(String(name), request) }
        guard source.hasPrefix("body") else { return nil }
        return member(source.removing("body#") ?? "", of: request.body.bytes)
    }

    private static func pathParameter(_ name: String, _ request: ServiceRequest) -> String? {
        let names = request.match.descriptor.path.split(separator: "{").dropFirst().map { $0.prefix { $0 != "}" } }
        guard let position = names.firstIndex(of: Substring(name)), position < request.match.arguments.count else {
            return nil
        }
        let target = request.head.target.utf8
        let range = request.match.arguments[position]
        let start = target.index(target.startIndex, offsetBy: range.lowerBound)
        let bytes = target[start..<target.index(start, offsetBy: range.count)]
        return PercentDecoding.decode(bytes, plusIsSpace: false)
    }

    /// The member of a JSON text that a pointer leads to (RFC 6901), as text when it is a scalar.
    private static func member(_ pointer: Substring, of body: [UInt8]) -> String? {
        guard var value = try? JSONValue.parse(body) else { return nil }
        for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = String(token).replacing("~1", with: "/").replacing("~0", with: "~")
            switch value {
            case .object(let object):
                guard let member = object[name] else { return nil }
                value = member
            case .array(let items):
                // An index has no sign and no zeros in front (RFC 6901 §4).
                guard let index = Int(name), String(index) == name, items.indices.contains(index) else { return nil }
                value = items[index]
            default: return nil
            }
        }
        switch value {
        case .string(let text): return text
        case .number, .bool: return value.description
        case .null, .array, .object: return nil
        }
    }
}

extension Substring {
    /// What follows a prefix; `nil` where it does not stand.
    fileprivate func removing(_ prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}
