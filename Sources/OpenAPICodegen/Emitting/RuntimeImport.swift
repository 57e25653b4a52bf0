/// How a generated file imports the runtime: publicly only if its public declarations mention it, as Swift warns otherwise.
enum RuntimeImport: String {
    case `public`, `internal`

    /// The import for types; `nil` when they need none.
    init?(types: [TypeModel]) {
        if types.isEmpty { return nil }
        let isMentioned = types.contains { type in
            if case .alias(let value) = type.kind { return value.mentionsRuntime }
            return true
        }
        self = isMentioned ? .public : .internal
    }

    /// The import for operations; `nil` when there are none.
    init?(operations: [OperationModel]) {
        if operations.isEmpty { return nil }
        let isMentioned = operations.contains { operation in
            !operation.nested.isEmpty || operation.parameters.contains { $0.value.mentionsRuntime }
                || operation.body?.value.mentionsRuntime ?? false
                || operation.responses.contains { $0.body?.mentionsRuntime ?? false }
        }
        self = isMentioned ? .public : .internal
    }
}

extension ValueModel {
    /// Whether the type as it is spelled comes from the runtime, wholly or in part.
    fileprivate var mentionsRuntime: Bool {
        switch representation {
        case .any, .nullable: alias == nil
        case .array(let inner), .dictionary(let inner): alias == nil && inner.mentionsRuntime
        case .string, .boolean, .integer, .number, .named: false
        }
    }
}
