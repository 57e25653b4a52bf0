import DovetailJSON

/// Lays JSON out for reading: two spaces a level, and what fits a line on one line.
enum JSONLayout {
    private static let width = 60

    static func text(_ value: JSONValue, indent: String = "") -> String {
        let line = oneLine(value)
        if line.utf8.count + indent.utf8.count <= width { return line }
        let inner = indent + "  "
        switch value {
        case .array(let items) where !items.isEmpty:
            let lines = items.map { inner + text($0, indent: inner) }
            return "[\n" + lines.joined(separator: ",\n") + "\n" + indent + "]"
        case .object(let object) where !object.isEmpty:
            let lines = object.members.map { member in
                inner + quoted(member.name) + ": " + text(member.value, indent: inner)
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
        default:
            return line
        }
    }

    /// The value on one line, with spaces where people put them.
    static func oneLine(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let number): number.text
        case .string(let text): quoted(text)
        case .array(let items): "[" + items.map { oneLine($0) }.joined(separator: ", ") + "]"
        case .object(let object) where object.isEmpty: "{}"
        case .object(let object):
            "{ " + object.members.map { quoted($0.name) + ": " + oneLine($0.value) }.joined(separator: ", ") + " }"
        }
    }

    /// A string with quotes; characters that cannot be seen are escaped, so that what is copied is what is there.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if HTMLText.isInvisible(scalar) {
                    let digits = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
