extension ValueModel {
    /// The type as it is spelled in source: `[Note]`.
    var typeName: String {
        if let alias { return alias }
        switch representation {
        case .string: return "String"
        case .boolean: return "Bool"
        case .integer(let width): return width.rawValue
        case .number(let isSingle): return isSingle ? "Float" : "Double"
        case .array(let element): return "[\(element.typeName)]"
        case .dictionary(let element): return "[String: \(element.typeName)]"
        case .named(let path): return path
        case .nullable(let value): return "Nullable<\(value.typeName)>"
        case .any: return "JSONValue"
        }
    }

    /// The value that a property holds until its member has been read.
    var placeholder: String {
        switch representation {
        case .string: "\"\""
        case .boolean: "false"
        case .integer, .number: "0"
        case .array: "[]"
        case .dictionary: "[:]"
        case .nullable, .any: ".null"
        case .named: "JSONReader.placeholder()"
        }
    }

    /// The expression that reads and validates a value.
    ///
    /// - Parameter reader: The reader's name, `$0` in a closure.
    func reading(_ reader: String) -> String {
        switch representation {
        case .string: return "\(reader).readString(\(arguments))"
        case .boolean: return "\(reader).readBool()"
        case .integer(let width): return "\(reader).read\(width.rawValue)(\(arguments))"
        case .number(let isSingle): return "\(reader).read\(isSingle ? "Float" : "Double")(\(arguments))"
        case .array(let element): return container("\(reader).readArray", of: element)
        case .dictionary(let element): return container("\(reader).readDictionary", of: element)
        case .named(let path): return "\(path)(reading: &\(reader))"
        case .nullable(let value): return "\(reader).readNullable { \(value.reading("$0")) }"
        case .any: return "\(reader).readValue()"
        }
    }

    private func container(_ call: String, of element: ValueModel) -> String {
        let arguments = arguments
        return "\(call)\(arguments.isEmpty ? "" : "(\(arguments))") { \(element.reading("$0")) }"
    }

    /// The constraints as arguments, in the order of the reader's parameters.
    private var arguments: String {
        let list: [(String, String?)] = [
            ("minLength", constraints.minLength.map(String.init)),
            ("maxLength", constraints.maxLength.map(String.init)),
            ("pattern", constraints.pattern.map(PatternEmitter.reference)),
            ("minimum", constraints.minimum),
            ("maximum", constraints.maximum),
            ("exclusiveMinimum", constraints.exclusiveMinimum),
            ("exclusiveMaximum", constraints.exclusiveMaximum),
            ("multipleOf", constraints.multipleOf),
            ("minItems", constraints.minItems.map(String.init)),
            ("maxItems", constraints.maxItems.map(String.init)),
            ("unique", constraints.uniqueItems ? "true" : nil),
            ("minProperties", constraints.minProperties.map(String.init)),
            ("maxProperties", constraints.maxProperties.map(String.init)),
        ]
        return list.compactMap { label, value in value.map { "\(label): \($0)" } }.joined(separator: ", ")
    }
}
