/// Emits the schemas of a file that values are checked by, each compiled once when it is first needed.
enum ResidualEmitter {
    /// The expression that stands for a schema.
    static func reference(_ residual: ResidualModel) -> String {
        "Schemas.s\(StableHash.hexadecimal(residual.schema))"
    }

    /// Emits the declarations that references need; nothing when there are none.
    static func emit(_ residuals: Set<ResidualModel>, into printer: inout CodePrinter) {
        if residuals.isEmpty { return }
        printer.line()
        printer.block("private enum Schemas {") { printer in
            for residual in residuals.sorted(by: { $0.schema < $1.schema }) {
                let name = "s\(StableHash.hexadecimal(residual.schema))"
                let text = SwiftLiteral.string(residual.schema)
                let formats = residual.assertsFormats ? "" : ", assertsFormats: false"
                let creation =
                    residual.isPointer
                    ? "CheckedSchema(APIRoutes.document, at: \(text))" : "CheckedSchema(\(text)\(formats))"
                printer.line("static let \(name) = \(creation)")
            }
        }
    }

    /// Emits the document, for schemas that mean something only where they stand in it.
    static func emit(_ document: String?, assertsFormats: Bool, into printer: inout CodePrinter) {
        guard let document else { return }
        printer.line()
        // Not in the service: a generic type has no static properties.
        printer.block("extension APIRoutes {") { printer in
            printer.line("/// The document, whose schemas values are checked by.")
            printer.line("static let document = CheckedDocument(documentText, assertsFormats: \(assertsFormats))")
        }
        printer.line()
        printer.line("private let documentText = \"\"\"")
        printer.verbatim(SwiftLiteral.multiline(document))
        printer.line("\"\"\"")
    }

    /// The schemas that reading some types needs.
    static func residuals(in types: [TypeModel]) -> Set<ResidualModel> {
        types.reduce(into: []) { found, type in
            if type.isRead {
                if let residual = type.residual { found.insert(residual) }
                if !type.isAlias { for value in type.values { found.formUnion(residuals(in: value)) } }
            }
            found.formUnion(residuals(in: type.nested))
        }
    }

    /// The schemas that reading the requests of some operations needs.
    static func residuals(in operations: [OperationModel]) -> Set<ResidualModel> {
        operations.reduce(into: []) { found, operation in
            for value in operation.readValues { found.formUnion(residuals(in: value)) }
            found.formUnion(residuals(in: operation.nested))
        }
    }

    /// The schemas that reading the answers to some webhooks and callbacks needs.
    static func residuals(in outgoing: [OutgoingModel]) -> Set<ResidualModel> {
        outgoing.reduce(into: []) { found, outgoing in
            for value in outgoing.readValues { found.formUnion(residuals(in: value)) }
            found.formUnion(residuals(in: outgoing.nested))
        }
    }

    /// The schemas that reading a value needs.
    static func residuals(in value: ValueModel) -> Set<ResidualModel> {
        var found: Set<ResidualModel> = []
        if let residual = value.residual { found.insert(residual) }
        switch value.representation {
        case .array(let inner), .dictionary(let inner), .nullable(let inner), .untyped(let inner, _):
            found.formUnion(residuals(in: inner))
        default: break
        }
        return found
    }
}

extension TypeModel {
    /// Whether it is spelled out at each use.
    var isAlias: Bool {
        if case .alias = kind { true } else { false }
    }
}
