/// A header field's value with parameters: `form-data; name="a"; filename="b.txt"` (RFC 9110 §5.6.6).
struct HeaderParameters {
    /// What stands before the first semicolon, in lower case.
    private(set) var value = ""
    private var parameters: [(name: String, value: String)] = []

    /// Reads a field; what is not in the form of a parameter is left out.
    init(_ field: some StringProtocol) {
        for (position, piece) in Self.pieces(String(field)).enumerated() {
            let text = HeaderText.trimmed(piece)
            if position == 0 {
                value = text.lowercased()
            } else if let equals = text.firstIndex(of: "=") {
                let name = HeaderText.trimmed(text[..<equals]).lowercased()
                parameters.append((name, Self.unquoted(HeaderText.trimmed(text[text.index(after: equals)...]))))
            }
        }
    }

    /// The value of a parameter, without quotation marks.
    subscript(name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// The charset of a media type of texts that are not in UTF-8 or a part of it; JSON and forms have none (RFC 8259 §11).
    var foreignCharset: String? {
        guard value.hasPrefix("text/") else { return nil }
        return self["charset"].flatMap { ["utf-8", "utf8", "us-ascii", "ascii"].contains($0.lowercased()) ? nil : $0 }
    }

    /// What stands between semicolons that are not in quotation marks.
    private static func pieces(_ field: String) -> [String] {
        var pieces = [""]
        var isQuoted = false
        var isEscaped = false
        for character in field.unicodeScalars {
            if character == ";", !isQuoted {
                pieces.append("")
                continue
            }
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = isQuoted && character == "\\" && !isEscaped
            pieces[pieces.count - 1].unicodeScalars.append(character)
        }
        return pieces
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.dropFirst().dropLast().unicodeScalars {
            // Browsers write `%22` for a quotation mark and leave a backslash as it is (RFC 7578 §2).
            if scalar == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            if isEscaped, scalar != "\"", scalar != "\\" { result.append("\\") }
            result.append(scalar)
            isEscaped = false
        }
        return String(result)
    }
}
