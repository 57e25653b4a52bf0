import DovetailJSON
import OpenAPIDocument

/// Writes example values into a request, as the table of styles lays them out (OpenAPI 3.2 §4.12.6).
enum RequestTarget {
    // MARK: Parameters

    /// A value in the path.
    static func path(_ value: JSONValue, of name: String, in style: Parameter.Style, isExploded: Bool) -> String {
        switch style {
        case .label: return "." + joined(value, isExploded, by: isExploded ? "." : ",", encoded)
        case .matrix:
            let pairs = isExploded ? pairs(value, of: name) : [encode(name) + "=" + joined(value, false, encoded)]
            return pairs.map { ";" + $0 }.joined()
        default: return joined(value, isExploded, encoded)
        }
    }

    /// A value in the query: `name=a&name=b`, or `name=a,b` when a list is one value.
    static func query(_ value: JSONValue, of name: String, in style: Parameter.Style, isExploded: Bool) -> String {
        if style == .deepObject { return deepPairs(value, of: name).joined(separator: "&") }
        if isExploded { return pairs(value, of: name).joined(separator: "&") }
        let separator = style == .spaceDelimited ? "%20" : style == .pipeDelimited ? "%7C" : ","
        return encode(name) + "=" + joined(value, false, by: separator, encoded)
    }

    /// A pair for each item or member; a list in a member is a pair for each of its items.
    private static func pairs(_ value: JSONValue, of name: String) -> [String] {
        switch value {
        case .array(let items): items.map { encode(name) + "=" + encoded($0) }
        case .object(let object):
            object.members.flatMap { member in
                if case .array = member.value { return pairs(member.value, of: member.name) }
                return [encode(member.name) + "=" + encoded(member.value)]
            }
        default: [encode(name) + "=" + encoded(value)]
        }
    }

    /// `name[member]=a`; the items of a list have the list's name, those that are no single values their position besides.
    private static func deepPairs(_ value: JSONValue, of name: String) -> [String] {
        switch value {
        case .object(let object): object.members.flatMap { deepPairs($0.value, of: "\(name)[\($0.name)]") }
        case .array(let items):
            items.enumerated().flatMap { deepPairs($1, of: items.allSatisfy(isSingle) ? name : "\(name)[\($0)]") }
        default: [encode(name) + "=" + encoded(value)]
        }
    }

    private static func isSingle(_ value: JSONValue) -> Bool {
        switch value {
        case .array, .object: false
        default: true
        }
    }

    /// A value as one text: `a,b` for a list, `a,1` or, exploded, `a=1` for an object.
    static func joined(
        _ value: JSONValue,
        _ isExploded: Bool,
        by separator: String = ",",
        _ text: (JSONValue) -> String = plain
    ) -> String {
        switch value {
        case .array(let items): items.map(text).joined(separator: separator)
        case .object(let object):
            object.members.map { text(.string($0.name)) + (isExploded ? "=" : separator) + text($0.value) }
                .joined(separator: separator)
        default: text(value)
        }
    }

    // MARK: Forms

    /// An object as `application/x-www-form-urlencoded`; any other value as itself, encoded.
    static func form(_ value: JSONValue, _ layouts: [DocsLayout] = []) -> String {
        guard case .object(let object) = value else { return encoded(value) }
        let pairs = object.members.map { member in
            if let layout = layouts.first(where: { $0.property == member.name }) {
                let style = Parameter.Style(rawValue: layout.style) ?? .form
                return query(member.value, of: member.name, in: style, isExploded: layout.isExploded)
            }
            // What has no style is a text or, inside of an object, JSON (OpenAPI 3.1 §4.8.15.1).
            if case .object = member.value { return encode(member.name) + "=" + encoded(member.value) }
            return query(member.value, of: member.name, in: .form, isExploded: true)
        }
        return pairs.joined(separator: "&")
    }

    // MARK: Texts

    /// A string as it is, everything else as JSON.
    static func plain(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .null: ""
        case .array, .object, .bool, .number: value.description
        }
    }

    private static func encoded(_ value: JSONValue) -> String { encode(plain(value)) }

    /// Percent-encodes everything but the unreserved characters (RFC 3986 §2.3).
    static func encode(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
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
