import Logging

extension LogRecord {
    /// `2026-11-22T21:08:55.123Z info     notes-api: listening port=8080`
    var textLine: [UInt8] {
        var line = Array(time.description.utf8)
        line.append(UInt8(ascii: " "))
        line.append(contentsOf: level.rawValue.utf8)
        line.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 9 - level.rawValue.utf8.count))
        line.appendVisible(label)
        line.append(contentsOf: ": ".utf8)
        line.appendVisible(message)
        for (key, value) in sortedMetadata {
            line.appendPair(key, value.description)
        }
        if let error {
            line.appendPair("error", error)
        }
        line.append(UInt8(ascii: "\n"))
        return line
    }
}

extension [UInt8] {
    /// Appends ` key=value`, with quotation marks around a value that would not be one word without them.
    fileprivate mutating func appendPair(_ key: String, _ value: String) {
        append(UInt8(ascii: " "))
        appendVisible(key)
        append(UInt8(ascii: "="))
        if value.isEmpty || value.unicodeScalars.contains(where: \.endsWord) {
            appendVisible(value.debugDescription)
        } else {
            append(contentsOf: value.utf8)
        }
    }

    /// Appends a text on one line: what a terminal would obey is escaped, so that a message cannot pretend to be two.
    fileprivate mutating func appendVisible(_ text: String) {
        for scalar in text.unicodeScalars {
            if scalar.isControl {
                append(contentsOf: scalar.escaped(asASCII: true).utf8)
            } else {
                append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool {
        properties.generalCategory == .control || self == "\u{2028}" || self == "\u{2029}"
    }

    fileprivate var endsWord: Bool {
        isControl || properties.isWhitespace || self == "\"" || self == "="
    }
}
