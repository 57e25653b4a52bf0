/// Emits the declaration of a type and the code that reads and writes it.
enum TypeEmitter {
    /// Emits a type with what is nested in it.
    static func emit(_ type: TypeModel, into printer: inout CodePrinter) {
        declaration(type, &printer)
        conformances(type, &printer)
    }

    /// Emits the declaration, inside whatever holds the type.
    static func declaration(_ type: TypeModel, _ printer: inout CodePrinter) {
        printer.documentation(type.documentation)
        switch type.kind {
        case .object(let object): structure(type, object, &printer)
        case .enumeration(let enumeration): self.enumeration(type, enumeration, &printer)
        case .alias(let value): printer.line("public typealias \(type.name) = \(value.typeName)")
        }
    }

    private static func structure(_ type: TypeModel, _ object: ObjectModel, _ printer: inout CodePrinter) {
        printer.block("public struct \(type.name): Sendable, Hashable {") { printer in
            for property in object.properties {
                printer.documentation(property.documentation)
                printer.line("public var \(ReservedWords.escaped(property.name)): \(property.typeName)")
            }
            printer.line()
            MemberwiseInitializer.emit(object.properties.map(\.asMember), into: &printer)
            for nested in type.nested {
                printer.line()
                declaration(nested, &printer)
            }
        }
    }

    private static func enumeration(
        _ type: TypeModel,
        _ enumeration: EnumerationModel,
        _ printer: inout CodePrinter
    ) {
        let rawType = enumeration.rawType == .string ? "String" : "Int64"
        printer.block("public enum \(type.name): \(rawType), Sendable, Hashable, CaseIterable {") { printer in
            for item in enumeration.cases {
                let value = SwiftLiteral.literal(item.value)
                let isImplied = item.value == .string(item.name)
                printer.line("case \(ReservedWords.escaped(item.name))" + (isImplied ? "" : " = \(value)"))
            }
        }
    }

    /// Emits the code that reads and writes a type and what is nested in it, at the top level of a file.
    static func conformances(_ type: TypeModel, _ printer: inout CodePrinter) {
        switch type.kind {
        case .object(let object):
            if type.isRead { reading(type, object, &printer) }
            if type.isWritten { writing(type, object, &printer) }
        case .enumeration(let enumeration): conformance(type, enumeration, &printer)
        case .alias: break
        }
        for nested in type.nested { conformances(nested, &printer) }
    }

    private static func conformance(
        _ type: TypeModel,
        _ enumeration: EnumerationModel,
        _ printer: inout CodePrinter
    ) {
        printer.line()
        // Without this list Swift makes one anew whenever it is asked for.
        let cases = enumeration.cases.map { ".\(ReservedWords.escaped($0.name))" }.joined(separator: ", ")
        let allCases = "public static let allCases: [\(type.path)] = [\(cases)]"
        if enumeration.rawType == .integer {
            printer.block("extension \(type.path): JSONIntegerEnumeration {") { $0.line(allCases) }
            return
        }
        let texts = enumeration.cases.compactMap { item -> String? in
            if case .string(let text) = item.value { return text }
            return nil
        }
        printer.block("extension \(type.path): JSONStringEnumeration {") { printer in
            printer.line(allCases)
            printer.line("public static let texts = JSONFields(\(SwiftLiteral.strings(texts)))")
        }
    }

    private static func reading(_ type: TypeModel, _ object: ObjectModel, _ printer: inout CodePrinter) {
        printer.line()
        printer.block("extension \(type.path): JSONReadable {") { printer in
            printer.line("private static let fields = JSONFields(\(Self.fields(object)))")
            printer.line()
            printer.block("public init(reading reader: inout JSONReader) {") { printer in
                for property in object.properties {
                    printer.line("self.\(property.name) = \(property.placeholder)")
                }
                printer.line("var object = reader.beginObject(Self.fields)")
                if object.properties.isEmpty {
                    printer.line("while reader.nextField(&object) != nil {}")
                } else {
                    printer.line("while let field = reader.nextField(&object) { self.read(field, from: &reader) }")
                }
                printer.line("reader.endObject(object)")
            }
            if object.properties.isEmpty { return }
            printer.line()
            members(object.properties, &printer)
        }
    }

    /// Emits the reading of one member, which is given by its index.
    ///
    /// A function of its own, and never inlined: in the loop Swift would carry all properties through every case, and take
    /// twice as long to compile it.
    private static func members(_ properties: [PropertyModel], _ printer: inout CodePrinter) {
        printer.line("@inline(never)")
        printer.block("private mutating func read(_ field: Int, from reader: inout JSONReader) {") { printer in
            printer.line("switch field {")
            for (index, property) in properties.enumerated() {
                printer.line("case \(index): self.\(property.name) = \(property.value.reading("reader"))")
            }
            printer.line("default: break")
            printer.line("}")
        }
    }

    private static func writing(_ type: TypeModel, _ object: ObjectModel, _ printer: inout CodePrinter) {
        printer.line()
        printer.block("extension \(type.path): JSONWritable {") { printer in
            printer.block("public func write(to writer: inout JSONWriter) {") { printer in
                printer.line("writer.beginObject()")
                for property in object.properties {
                    let label = property.needsEscapedName ? "name: " : ""
                    printer.line(
                        "writer.member(\(label)\(SwiftLiteral.string(property.jsonName)), self.\(property.name))"
                    )
                }
                printer.line("writer.endObject()")
            }
        }
    }

    private static func fields(_ object: ObjectModel) -> String {
        var arguments = [SwiftLiteral.strings(object.properties.map(\.jsonName))]
        let required = object.properties.indices.filter { object.properties[$0].isRequired }
        if !required.isEmpty { arguments.append("required: \(required)") }
        if object.refusesUnknown { arguments.append("unknown: .refuse") }
        return arguments.joined(separator: ", ")
    }
}

extension PropertyModel {
    /// Whether Swift has a value for an absent member: `nil`, unless the document gives another.
    private var isOptional: Bool { !isRequired && defaultValue == nil }

    var typeName: String { isOptional ? value.typeName + "?" : value.typeName }

    fileprivate var placeholder: String {
        isRequired ? value.placeholder : defaultValue.map(SwiftLiteral.literal) ?? "nil"
    }

    /// Whether the JSON text of the name is more than the name in quotes.
    fileprivate var needsEscapedName: Bool {
        jsonName.unicodeScalars.contains { $0.value < 0x20 || $0 == "\"" || $0 == "\\" }
    }

    fileprivate var asMember: MemberwiseInitializer.Member {
        let absent = isRequired ? nil : defaultValue.map(SwiftLiteral.literal) ?? "nil"
        return MemberwiseInitializer.Member(name: name, type: typeName, defaultValue: absent)
    }
}
