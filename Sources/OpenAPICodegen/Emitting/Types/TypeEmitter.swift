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
        case .object(let object): ObjectEmitter.declaration(type, object, &printer)
        case .enumeration(let enumeration): EnumerationEmitter.declaration(type, enumeration, &printer)
        case .union(let union): UnionEmitter.declaration(type, union, &printer)
        case .alternatives(let alternatives): AlternativesEmitter.declaration(type, alternatives, &printer)
        case .tuple(let tuple): TupleEmitter.declaration(type, tuple, &printer)
        case .wrapper(let value): WrapperEmitter.declaration(type, value, &printer)
        case .alias(let value): printer.line("public typealias \(type.name) = \(value.typeName)")
        }
    }

    /// Emits the types that are nested in a declaration.
    static func nested(_ type: TypeModel, _ printer: inout CodePrinter) {
        for nested in type.nested {
            printer.line()
            declaration(nested, &printer)
        }
    }

    /// Emits the code that reads and writes a type and what is nested in it, at the top level of a file.
    static func conformances(_ type: TypeModel, _ printer: inout CodePrinter) {
        switch type.kind {
        case .object(let object): ObjectEmitter.conformances(type, object, &printer)
        case .enumeration(let enumeration): EnumerationEmitter.conformance(type, enumeration, &printer)
        case .union(let union): UnionEmitter.conformances(type, union, &printer)
        case .alternatives(let alternatives): AlternativesEmitter.conformances(type, alternatives, &printer)
        case .tuple(let tuple): TupleEmitter.conformances(type, tuple, &printer)
        case .wrapper(let value): WrapperEmitter.conformances(type, value, &printer)
        case .alias: break
        }
        for conformance in type.conformances {
            printer.line()
            printer.line("extension \(type.path): \(conformance) {}")
        }
        for nested in type.nested { conformances(nested, &printer) }
    }

    /// Emits the extension that reads a type, if values of it arrive; what the type does not enforce is checked around it.
    static func reading(
        _ type: TypeModel,
        _ printer: inout CodePrinter,
        statics: (inout CodePrinter) -> Void = { _ in },
        members: (inout CodePrinter) -> Void = { _ in },
        _ body: (inout CodePrinter) -> Void
    ) {
        guard type.isRead else { return }
        printer.line()
        printer.block("extension \(type.path): JSONReadable {") { printer in
            statics(&printer)
            printer.block("public init(reading reader: inout JSONReader) {") { printer in
                if let residual = type.residual {
                    printer.line("let check = reader.beginCheck(\(ResidualEmitter.reference(residual)))")
                }
                body(&printer)
                if type.residual != nil { printer.line("reader.endCheck(check)") }
            }
            members(&printer)
        }
    }

    /// Emits the extension that writes a type, if values of it leave.
    static func writing(_ type: TypeModel, _ printer: inout CodePrinter, _ body: (inout CodePrinter) -> Void) {
        guard type.isWritten else { return }
        printer.line()
        printer.block("extension \(type.path): JSONWritable {") { printer in
            printer.block("public func write(to writer: inout JSONWriter) {", body: body)
        }
    }
}

extension CodePrinter {
    fileprivate mutating func block(_ opening: String, body: (inout CodePrinter) -> Void) {
        block(opening, "}", body)
    }
}
