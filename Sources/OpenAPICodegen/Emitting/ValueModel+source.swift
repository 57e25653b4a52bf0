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
        case .untyped(let value, _): return "Untyped<\(value.typeName)>"
        case .null: return "JSONNull"
        case .any, .never, .deferred: return "JSONValue"
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
        case .nullable, .any, .never, .deferred: ".null"
        case .null: "JSONNull()"
        case .untyped: ".other(.null)"
        case .named: "JSONReader.placeholder()"
        }
    }

    /// The writer's function for a member, of which there is always a value or not.
    func writer(isOptional: Bool) -> String {
        let name: String?
        if case .array(let element) = representation {
            name = element.scalarName.map { $0 + "s" }
        } else {
            name = scalarName
        }
        guard let name else { return "member" }
        return isOptional ? "optional\(name)" : name.prefix(1).lowercased() + name.dropFirst()
    }

    /// The expression that reads and validates a value.
    ///
    /// - Parameter reader: The reader's name, `$0` in a closure.
    func reading(_ reader: String) -> String {
        guard let residual else { return typedReading(reader) }
        return "\(reader).readChecked(\(ResidualEmitter.reference(residual))) { \(typedReading("$0")) }"
    }

    /// The expression for a constant of the type.
    func literal(_ literal: LiteralModel) -> String {
        guard case .json(let text) = literal else { return SwiftLiteral.literal(literal) }
        return "JSONReader.constant(\(SwiftLiteral.string(text))) { \(unchecked.reading("$0")) }"
    }

    /// The same without what it must satisfy: for a constant of the document, which the generator has checked.
    var unchecked: ValueModel {
        var value = ValueModel(representation: representation)
        switch representation {
        case .array(let inner): value.representation = .array(inner.unchecked)
        case .dictionary(let inner): value.representation = .dictionary(inner.unchecked)
        case .nullable(let inner): value.representation = .nullable(inner.unchecked)
        case .untyped(let inner, let kind): value.representation = .untyped(inner.unchecked, kind: kind)
        default: break
        }
        return value
    }

    private func typedReading(_ reader: String) -> String {
        switch representation {
        case .string: return "\(reader).readString(\(arguments))"
        case .boolean: return "\(reader).readBool()"
        case .integer(let width): return "\(reader).read\(width.rawValue)(\(arguments))"
        case .number(let isSingle): return "\(reader).read\(isSingle ? "Float" : "Double")(\(arguments))"
        case .array(let element):
            if let plural = element.plural { return "\(reader).read\(plural)(\(arguments))" }
            return container("\(reader).readArray", of: element)
        case .dictionary(let element): return container("\(reader).readDictionary", of: element)
        case .named(let path): return "\(path)(reading: &\(reader))"
        case .nullable(let value): return "\(reader).readNullable { \(value.reading("$0")) }"
        case .untyped(let value, let kind):
            return "\(reader).readUntyped(.\(kind)) { \(value.reading("$0")) }"
        case .null: return "\(reader).readJSONNull()"
        case .any, .deferred: return "\(reader).readValue()"
        case .never: return "\(reader).refuseValue()"
        }
    }

    /// What the runtime calls an array of such values, where it has a function that reads one.
    private var plural: String? {
        residual == nil && arguments.isEmpty ? scalarName.map { $0 + "s" } : nil
    }

    /// What the runtime calls a value, where it has functions for its type and for arrays of it.
    private var scalarName: String? {
        switch representation {
        case .string: "String"
        case .boolean: "Bool"
        case .integer(.native): "Int"
        case .integer(.int64): "Int64"
        case .number(isSingle: false): "Double"
        default: nil
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
            ("format", constraints.format.map(FormatEmitter.reference)),
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
