/// Emits enumerations of constants.
enum EnumerationEmitter {
    static func declaration(
        _ type: TypeModel,
        _ enumeration: EnumerationModel,
        _ printer: inout CodePrinter
    ) {
        let rawType: String? =
            switch enumeration.rawType {
            case .string: "String"
            case .integer: "Int64"
            case .value: nil
            }
        let inherited = (rawType.map { [$0] } ?? []) + ["Sendable", "Hashable", "CaseIterable"]
        printer.block("public enum \(type.name): \(inherited.joined(separator: ", ")) {") { printer in
            for item in enumeration.cases {
                printer.documentation(item.documentation)
                let isImplied = rawType == nil || item.value == .string(item.name)
                let value = isImplied ? "" : " = \(SwiftLiteral.literal(item.value))"
                printer.line("case \(ReservedWords.escaped(item.name))\(value)")
            }
            TypeEmitter.nested(type, &printer)
        }
    }

    static func conformance(
        _ type: TypeModel,
        _ enumeration: EnumerationModel,
        _ printer: inout CodePrinter
    ) {
        printer.line()
        // Without this list Swift makes one anew whenever it is asked for.
        let cases = enumeration.cases.map { ".\(ReservedWords.escaped($0.name))" }.joined(separator: ", ")
        let allCases = "public static let allCases: [\(type.path)] = [\(cases)]"
        switch enumeration.rawType {
        case .integer: printer.block("extension \(type.path): JSONIntegerEnumeration {") { $0.line(allCases) }
        case .string:
            let texts = enumeration.cases.compactMap { item -> String? in
                if case .string(let text) = item.value { text } else { nil }
            }
            printer.block("extension \(type.path): JSONStringEnumeration {") { printer in
                printer.line(allCases)
                printer.line("public static let texts = \(FieldsEmitter.table(texts))")
            }
        case .value:
            printer.block("extension \(type.path): JSONValueEnumeration {") { printer in
                printer.line(allCases)
                printer.block("public static let values: [JSONValue] = [", "]") { printer in
                    for item in enumeration.cases {
                        let text = SwiftLiteral.text(item.value)
                        printer.line("JSONReader.constant(\(SwiftLiteral.string(text))) { $0.readValue() },")
                    }
                }
            }
        }
    }
}
