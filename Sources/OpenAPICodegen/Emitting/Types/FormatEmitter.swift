/// Emits the formats of a file that strings are checked for.
enum FormatEmitter {
    /// The expression that stands for a format.
    static func reference(_ format: String) -> String {
        "Formats.\(ReservedWords.escaped(SwiftName.value(format)))"
    }

    /// Emits the declarations that references need; nothing when there are none.
    static func emit(_ formats: Set<String>, into printer: inout CodePrinter) {
        if formats.isEmpty { return }
        printer.line()
        printer.block("private enum Formats {") { printer in
            for format in formats.sorted() {
                let name = ReservedWords.escaped(SwiftName.value(format))
                printer.line("static let \(name) = CheckedFormat(\(SwiftLiteral.string(format)))")
            }
        }
    }

    /// The formats that reading some types needs.
    static func formats(in types: [TypeModel]) -> Set<String> {
        types.reduce(into: []) { found, type in
            if type.isRead, !type.isAlias { for value in type.values { found.formUnion(formats(in: value)) } }
            found.formUnion(formats(in: type.nested))
        }
    }

    /// The formats that reading the requests of some operations needs.
    static func formats(in operations: [OperationModel]) -> Set<String> {
        operations.reduce(into: []) { found, operation in
            for value in operation.readValues { found.formUnion(formats(in: value)) }
            found.formUnion(formats(in: operation.nested))
        }
    }

    /// The formats that reading the answers to some webhooks and callbacks needs.
    static func formats(in outgoing: [OutgoingModel]) -> Set<String> {
        outgoing.reduce(into: []) { found, outgoing in
            for value in outgoing.readValues { found.formUnion(formats(in: value)) }
            found.formUnion(formats(in: outgoing.nested))
        }
    }

    /// The formats that reading a value needs.
    static func formats(in value: ValueModel) -> Set<String> {
        var found: Set<String> = []
        if let format = value.constraints.format { found.insert(format) }
        switch value.representation {
        case .array(let inner), .dictionary(let inner), .nullable(let inner), .untyped(let inner, _):
            found.formUnion(formats(in: inner))
        default: break
        }
        return found
    }
}

extension OperationModel {
    /// What arrives in a request.
    var readValues: [ValueModel] { parameters.map(\.value) + bodyValues }
}
