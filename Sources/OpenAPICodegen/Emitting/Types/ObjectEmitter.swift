import DovetailJSON

/// Emits structs for objects.
enum ObjectEmitter {
    static func declaration(_ type: TypeModel, _ object: ObjectModel, _ printer: inout CodePrinter) {
        printer.block("public struct \(type.name): Sendable, Hashable {") { printer in
            for property in object.stored { Self.declaration(property, &printer) }
            if case .kept(let name, let value) = object.additional {
                printer.line("/// The members that have no property of their own.")
                printer.line("public var \(name): [String: \(value.typeName)]")
            }
            printer.line()
            let additional: [MemberwiseInitializer.Member] =
                if case .kept(let name, let value) = object.additional {
                    [.init(name: name, type: "[String: \(value.typeName)]", defaultValue: "[:]")]
                } else {
                    []
                }
            MemberwiseInitializer.emit(object.stored.map(\.asMember) + additional, into: &printer)
            TypeEmitter.nested(type, &printer)
        }
    }

    /// Emits a property. What uses a deprecated one is warned of, so generated code uses what is behind it.
    private static func declaration(_ property: PropertyModel, _ printer: inout CodePrinter) {
        let wrapper = property.isBoxed ? "@Indirect " : ""
        printer.documentation(property.documentation)
        let name = ReservedWords.escaped(property.name)
        if property.isDeprecated {
            printer.line("@available(*, deprecated)")
            printer.block("public var \(name): \(property.typeName) {") { printer in
                printer.line("get { \(property.storedName) }")
                printer.line("set { \(property.storedName) = newValue }")
            }
            printer.line("\(wrapper)fileprivate var \(property.storedName): \(property.typeName)")
        } else {
            printer.line("\(wrapper)public var \(name): \(property.typeName)")
        }
    }

    static func conformances(_ type: TypeModel, _ object: ObjectModel, _ printer: inout CodePrinter) {
        TypeEmitter.reading(type, &printer) { printer in
            printer.line("private static let fields = \(fields(object))")
            printer.line()
        } members: { printer in
            members(object, &printer)
        } _: { printer in
            printer.line("self.init(\(placeholders(object)))")
            printer.line("var object = JSONObjectCursor(Self.fields)")
            fieldLoop(object, &printer)
        }
        TypeEmitter.writing(type, &printer) { printer in
            printer.line("writer.beginObject()")
            for property in object.stored {
                let name = SwiftLiteral.string(property.jsonName)
                let writer = property.value.writer(isOptional: property.isOptional)
                let call = property.needsEscapedName ? "member(name: \(name)" : "\(writer)(\(name)"
                printer.line("writer.\(call), self.\(property.storedName))")
            }
            if case .kept(let name, _) = object.additional { printer.line("writer.members(self.\(name))") }
            printer.line("writer.endObject()")
        }
    }

    private static func fieldLoop(_ object: ObjectModel, _ printer: inout CodePrinter) {
        if case .kept(let name, let value) = object.additional {
            printer.block("while let field = reader.nextFieldIndex(&object) {") { printer in
                printer.block("if field == \(object.properties.count) {", "} else {") { printer in
                    printer.line("let name = reader.unknownName")
                    printer.line("self.\(name)[name] = \(value.reading("reader"))")
                }
                printer.indented { $0.line("self.read(field, from: &reader)") }
                printer.line("}")
            }
        } else if object.properties.isEmpty {
            printer.line("while reader.nextField(&object) != nil {}")
        } else {
            let next = object.isReadByIndex ? "nextFieldIndex" : "nextField"
            printer.line("while let field = reader.\(next)(&object) { self.read(field, from: &reader) }")
        }
    }

    /// Emits the reading of one member, which is given by its place.
    ///
    /// A function of its own, and never inlined: in the loop Swift would carry all properties through every case, and take
    /// four times as long to compile it.
    private static func members(_ object: ObjectModel, _ printer: inout CodePrinter) {
        if object.properties.isEmpty { return }
        printer.line()
        let byIndex = object.isReadByIndex
        let signature =
            "private mutating func read(_ field: \(byIndex ? "Int" : "JSONField"), from reader: inout JSONReader)"
        printer.block("@inline(never) \(signature) {") { printer in
            printer.line("switch field {")
            for (index, property) in object.properties.enumerated() {
                let reading = property.isHidden ? "reader.skipValue()" : property.value.reading("reader")
                let target = property.isStored ? "self.\(property.storedName) = " : property.isHidden ? "" : "_ = "
                printer.line("case \(byIndex ? "" : ".f")\(index): \(target)\(reading)")
            }
            printer.line("default: break")
            printer.line("}")
        }
    }

    /// The arguments of what is to be there before it is read; the initializer knows the others.
    private static func placeholders(_ object: ObjectModel) -> String {
        let required = object.stored.filter { $0.asMember.defaultValue == nil }
        return required.map { "\(ReservedWords.label($0.name)): \($0.value.placeholder)" }.joined(separator: ", ")
    }

    private static func fields(_ object: ObjectModel) -> String {
        let unknown: String? =
            switch object.additional {
            case .ignored: nil
            case .refused: "refuse"
            case .kept: "keep"
            }
        let required = object.properties.indices.filter { object.properties[$0].isRequired }
        let limits = [("minProperties", object.minProperties), ("maxProperties", object.maxProperties)]
        return FieldsEmitter.table(
            object.properties.map(\.jsonName),
            required: required,
            unknown: unknown,
            limits: limits.compactMap { label, limit in limit.map { "\(label): \($0)" } }
        )
    }
}

extension ObjectModel {
    /// The members that a value can have.
    fileprivate var stored: [PropertyModel] { properties.filter(\.isStored) }

    /// Whether fields are known by their numbers: `JSONField` has cases for the first 64, and none for names that are kept.
    fileprivate var isReadByIndex: Bool {
        if case .kept = additional { return true }
        return properties.count > JSONField.count
    }
}

extension PropertyModel {
    /// Whether a value can have the member.
    fileprivate var isStored: Bool { value.representation != .never && !isHidden }

    /// Whether Swift has a value for an absent member: `nil`, unless the document gives another.
    fileprivate var isOptional: Bool { (!isRequired && defaultValue == nil) || isUnsatisfiable }

    var typeName: String { isOptional ? value.typeName + "?" : value.typeName }

    /// The name of what is stored.
    fileprivate var storedName: String { isDeprecated ? "deprecated_\(name)" : name }

    /// Whether the JSON text of the name is more than the name in quotes.
    fileprivate var needsEscapedName: Bool {
        jsonName.isEmpty || jsonName.unicodeScalars.contains { $0.value < 0x20 || $0 == "\"" || $0 == "\\" }
    }

    fileprivate var asMember: MemberwiseInitializer.Member {
        var member = MemberwiseInitializer.Member(name: name, type: typeName, storedName: storedName)
        if !isRequired || isUnsatisfiable { member.defaultValue = "nil" }
        if let defaultValue, !isRequired { member.defaultValue = value.literal(defaultValue) }
        return member
    }
}
