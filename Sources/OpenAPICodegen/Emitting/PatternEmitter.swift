/// Emits the patterns of a file, each compiled once when it is first needed.
enum PatternEmitter {
    /// The expression that stands for a pattern.
    static func reference(_ pattern: String) -> String {
        "Patterns.p\(StableHash.hexadecimal(pattern))"
    }

    /// Emits the declarations that references need; nothing when there are no patterns.
    static func emit(_ patterns: Set<String>, into printer: inout CodePrinter) {
        if patterns.isEmpty { return }
        printer.line()
        printer.block("private enum Patterns {") { printer in
            for pattern in patterns.sorted() {
                let name = "p\(StableHash.hexadecimal(pattern))"
                printer.line("static let \(name) = CheckedPattern(\(SwiftLiteral.string(pattern)))")
            }
        }
    }

    /// The patterns that reading some types needs.
    static func patterns(in types: [TypeModel]) -> Set<String> {
        types.reduce(into: []) { found, type in
            if type.isRead, !type.isAlias {
                for value in type.values { found.formUnion(patterns(in: value)) }
            }
            found.formUnion(patterns(in: type.nested))
        }
    }

    /// The patterns that reading the requests of some operations needs.
    static func patterns(in operations: [OperationModel]) -> Set<String> {
        operations.reduce(into: []) { found, operation in
            for parameter in operation.parameters { found.formUnion(patterns(in: parameter.value)) }
            for value in operation.bodyValues { found.formUnion(patterns(in: value)) }
            found.formUnion(patterns(in: operation.nested))
        }
    }

    /// The patterns that reading the answers to some webhooks and callbacks needs.
    static func patterns(in outgoing: [OutgoingModel]) -> Set<String> {
        outgoing.reduce(into: []) { found, outgoing in
            for value in outgoing.readValues { found.formUnion(patterns(in: value)) }
            found.formUnion(patterns(in: outgoing.nested))
        }
    }

    /// The patterns that reading a value needs.
    static func patterns(in value: ValueModel) -> Set<String> {
        var found: Set<String> = []
        if let pattern = value.constraints.pattern { found.insert(pattern) }
        switch value.representation {
        case .array(let inner), .dictionary(let inner), .nullable(let inner), .untyped(let inner, _):
            found.formUnion(patterns(in: inner))
        default: break
        }
        return found
    }
}
