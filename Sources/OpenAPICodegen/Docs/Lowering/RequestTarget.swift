import DovetailJSON

/// Writes example values into the path and the query of a request.
enum RequestTarget {
    /// A value as a parameter has it: lists with commas.
    static func plain(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .array(let items): items.map { plain($0) }.joined(separator: ",")
        case .object(let object): object.members.map { "\($0.name),\(plain($0.value))" }.joined(separator: ",")
        case .null: ""
        case .bool, .number: JSONLayout.oneLine(value)
        }
    }

    /// `name=a&name=b`, or `name=a,b` when a list is one value.
    static func query(_ name: String, _ value: JSONValue, isExploded: Bool) -> String {
        if isExploded, case .array(let items) = value {
            return items.map { encode(name) + "=" + encode(plain($0)) }.joined(separator: "&")
        }
        if isExploded, case .object = value { return form(value) }
        return encode(name) + "=" + encode(plain(value))
    }

    /// An object as `application/x-www-form-urlencoded`; any other value as itself, encoded.
    static func form(_ value: JSONValue) -> String {
        guard case .object(let object) = value else { return encode(plain(value)) }
        return object.members.map { query($0.name, $0.value, isExploded: true) }.joined(separator: "&")
    }

    /// Percent-encodes everything but the unreserved characters and the comma (RFC 3986 §2.3).
    static func encode(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: ","):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return result
    }

    /// Replaces every occurrence of a text.
    static func replacing(_ text: String, in source: String, by replacement: String) -> String {
        source.split(separator: text, omittingEmptySubsequences: false).joined(separator: replacement)
    }
}
