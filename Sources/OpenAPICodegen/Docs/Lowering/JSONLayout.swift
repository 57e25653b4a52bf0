import DovetailJSON

/// Lays JSON out for reading: two spaces a level, and what fits a line on one line.
enum JSONLayout {
    private static let width = 60

    static func text(_ value: JSONValue, indent: String = "") -> String {
        var room = width - indent.utf8.count
        if mayFit(value, &room) {
            let line = oneLine(value)
            if line.utf8.count + indent.utf8.count <= width { return line }
        }
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
            return oneLine(value)
        }
    }

    /// Whether a value may fit into so many bytes, without laying all of it out.
    private static func mayFit(_ value: JSONValue, _ room: inout Int) -> Bool {
        switch value {
        case .null, .bool, .number: room -= 1
        case .string(let text): room -= text.utf8.count + 2
        case .array(let items):
            room -= 2
            for item in items where room < 0 || !mayFit(item, &room) { return false }
        case .object(let object):
            room -= 2
            for member in object.members {
                room -= member.name.utf8.count + 4
                if room < 0 || !mayFit(member.value, &room) { return false }
            }
        }
        return room >= 0
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
        if !text.containsByte(where: isSpecial) { return "\"\(text)\"" }
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

    /// Whether a byte may belong to a scalar that is not written as it is: U+0080... start with C2, U+2000... with E2.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        // Control characters, " and \
        case 0x00..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xE2: true
        default: false
        }
    }
}
