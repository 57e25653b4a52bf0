import DovetailRuntime
import OpenAPIDocument

/// Writes parameters as OpenAPI 3.1 §4.8.12 and RFC 6570 say: apart from the runtime, which reads them.
struct ParameterText {
    /// What a value adds to a request.
    struct Pieces {
        var path: String?
        var query: [String] = []
        var header: String?
        var cookies: [String] = []
    }

    var name: String
    var place: Parameter.Location
    var style: Parameter.Style
    var explode: Bool

    /// The pieces of a value; `nil` where the style has no text for it, or one that means something else as well.
    func pieces(_ value: JSONValue) -> Pieces? {
        if style == .deepObject { return deepPairs(value, name).map { Pieces(query: $0) } }
        guard let form = Form(value, isStrict: place != .query), let form = escaped(form) else { return nil }
        switch place {
        case .path: return path(form).map { Pieces(path: $0) }
        case .query: return Pieces(query: query(form))
        case .header: return Pieces(header: Self.joined(form, ",", explode: explode))
        case .cookie: return Pieces(cookies: query(form))
        case .querystring: return nil
        }
    }

    /// A value of one level, as texts.
    enum Form {
        case scalar(String)
        case list([String])
        case map([(name: String, value: String)])

        init?(_ value: JSONValue, isStrict: Bool) {
            func text(_ value: JSONValue) -> String? {
                value.scalarText.flatMap { $0.isEmpty ? nil : $0 }
            }
            switch value {
            case .array(let items):
                let texts = items.compactMap(text)
                guard texts.count == items.count, !items.isEmpty else { return nil }
                self = .list(texts)
            case .object(let object):
                let pairs = object.members.compactMap { member in
                    text(member.value).map { (name: member.name, value: $0) }
                }
                guard pairs.count == object.count, !pairs.isEmpty, pairs.allSatisfy({ !$0.name.isEmpty }) else {
                    return nil
                }
                self = .map(pairs)
            default:
                guard let text = value.scalarText, !isStrict || !text.isEmpty else { return nil }
                self = .scalar(text)
            }
        }
    }

    private func path(_ form: Form) -> String? {
        switch style {
        case .label:
            let separator = explode ? "." : ","
            // A dot within an item would be one more item.
            if Self.texts(form).contains(where: { $0.contains(".") }) { return nil }
            return "." + Self.joined(form, separator, explode: explode)
        case .matrix:
            switch form {
            case .scalar(let text): return ";\(name)=\(text)"
            case .list(let items) where explode: return items.map { ";\(name)=\($0)" }.joined()
            case .map(let pairs) where explode: return pairs.map { ";\($0.name)=\($0.value)" }.joined()
            default: return ";\(name)=" + Self.joined(form, ",", explode: false)
            }
        default:
            let text = Self.joined(form, ",", explode: explode)
            // Segments that paths are normalized by.
            return text == "." || text == ".." ? nil : text
        }
    }

    private func query(_ form: Form) -> [String] {
        let name = Self.encoded(name)
        switch form {
        case .scalar(let text): return ["\(name)=\(text)"]
        case .list(let items) where explode: return items.map { "\(name)=\($0)" }
        case .map(let pairs) where explode: return pairs.map { "\($0.name)=\($0.value)" }
        default:
            let separator = style == .spaceDelimited ? "%20" : style == .pipeDelimited ? "%7C" : ","
            return ["\(name)=" + Self.joined(form, separator, explode: false)]
        }
    }

    private func deepPairs(_ value: JSONValue, _ name: String) -> [String]? {
        switch value {
        case .object(let object):
            if object.isEmpty { return nil }
            var pairs: [String] = []
            for member in object.members {
                guard !member.name.isEmpty, !member.name.contains(where: { "[]".contains($0) }),
                    let more = deepPairs(member.value, "\(name)[\(member.name)]")
                else { return nil }
                pairs += more
            }
            return pairs
        case .array(let items):
            let pairs = items.compactMap { $0.scalarText.map { "\(Self.encoded(name))=\(Self.encoded($0))" } }
            return pairs.count == items.count && !items.isEmpty ? pairs : nil
        default: return value.scalarText.map { ["\(Self.encoded(name))=\(Self.encoded($0))"] }
        }
    }

    /// The form with every text as it may stand in its place; `nil` where it cannot.
    private func escaped(_ form: Form) -> Form? {
        let isSeparated = place == .header || style == .spaceDelimited || style == .pipeDelimited || style == .cookie
        if case .scalar(let text) = form {
            if place != .header, style != .cookie { return .scalar(Self.encoded(text)) }
            return Self.isPlain(text, besides: "") ? form : nil
        }
        if isSeparated, !Self.texts(form).allSatisfy({ Self.isPlain($0, besides: ", =|;") }) { return nil }
        if place == .header || style == .cookie { return form }
        switch form {
        case .scalar(let text): return .scalar(Self.encoded(text))
        case .list(let items): return .list(items.map(Self.encoded))
        case .map(let pairs): return .map(pairs.map { (name: Self.encoded($0.name), value: Self.encoded($0.value)) })
        }
    }

    private static func joined(_ form: Form, _ separator: String, explode: Bool) -> String {
        switch form {
        case .scalar(let text): text
        case .list(let items): items.joined(separator: separator)
        case .map(let pairs):
            pairs.map { explode ? "\($0.name)=\($0.value)" : "\($0.name)\(separator)\($0.value)" }
                .joined(separator: separator)
        }
    }

    private static func texts(_ form: Form) -> [String] {
        switch form {
        case .scalar(let text): [text]
        case .list(let items): items
        case .map(let pairs): pairs.flatMap { [$0.name, $0.value] }
        }
    }

    /// Whether a text can stand in a header field as it is.
    static func isPlain(_ text: String, besides separators: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && text.first != " " && text.last != " "
            && !text.contains { separators.contains($0) } && !text.isEmpty
    }

    /// What was percent-encoded.
    static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
                bytes.append(value)
                rest.removeFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A text with everything but unreserved characters percent-encoded (RFC 3986 §2.3).
    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isUnreserved = byte < 0x80 && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            if isUnreserved || "-._~".unicodeScalars.contains(scalar) { return String(scalar) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}
