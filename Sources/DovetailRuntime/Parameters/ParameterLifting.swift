import DovetailJSON

extension ParameterShape {
    /// Writes the JSON that texts stand for; a scalar has exactly one text.
    ///
    /// Text that is not of the shape becomes a JSON string, so that the reader reports it as the wrong type.
    func lift(_ texts: [String], into writer: inout JSONWriter) {
        switch self {
        case .array(let element):
            writer.beginArray()
            for text in texts {
                element.lift([text], into: &writer)
            }
            writer.endArray()
        case .number:
            let text = texts.first ?? ""
            if let number = JSONNumber(text) {
                writer.write(number)
            } else {
                writer.write(text)
            }
        case .boolean:
            let text = texts.first ?? ""
            if text == "true" || text == "false" {
                writer.write(text == "true")
            } else {
                writer.write(text)
            }
        case .string:
            writer.write(texts.first ?? "")
        }
    }

    /// Whether several values make one parameter.
    var isArray: Bool {
        if case .array = self { return true }
        return false
    }
}
