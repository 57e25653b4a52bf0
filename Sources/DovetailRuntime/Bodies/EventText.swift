import DovetailJSON

/// The text of a server-sent event (WHATWG HTML §9.2.5).
enum EventText {
    /// The text of an event whose fields are the members of a JSON object; any other value is the data.
    ///
    /// A value that is no string is written as JSON; each line of a value is a field of its own. A field's name has no
    /// colon and no line break, and the values of `id` and `event` no line break either: what has is left out, as it
    /// would end the field.
    static func bytes(of json: [UInt8]) -> [UInt8] {
        guard let value = try? JSONValue.parse(json), case .object(let fields) = value else {
            return Array("data: ".utf8) + json + [0x0A, 0x0A]
        }
        var text = ""
        for field in fields.members where !field.name.utf8.contains(where: isDelimiter) {
            if case .null = field.value { continue }
            let lines = lines(field.value)
            if lines.count > 1, field.name == "id" || field.name == "event" { continue }
            for line in lines { text += "\(field.name): \(line)\n" }
        }
        return Array((text + "\n").utf8)
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: ":")
    }

    private static func lines(_ value: JSONValue) -> [String] {
        guard case .string(let text) = value else { return [value.description] }
        // A carriage return with its line feed is one line break.
        return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
            .map { String($0) }
    }
}
