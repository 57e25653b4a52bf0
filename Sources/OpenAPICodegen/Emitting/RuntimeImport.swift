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
            !operation.nested.isEmpty || operation.parameters.contains { $0.defaultIsRead }
                || operation.parameters.contains { $0.value.mentionsRuntime }
                || (operation.body?.contents ?? []).contains(where: \.mentionsRuntime)
                || operation.responses.flatMap(\.contents).contains(where: \.mentionsRuntime)
                || operation.responses.flatMap(\.headers).contains { $0.value.mentionsRuntime }
        }
        self = isMentioned ? .public : .internal
    }
}

extension ParameterModel {
    /// Whether the default is a constant that the runtime reads.
    fileprivate var defaultIsRead: Bool {
        if case .json = defaultValue { true } else { false }
    }
}

extension ValueModel {
    /// Whether the type as it is spelled comes from the runtime, wholly or in part.
    ///
    /// Of an alias Swift looks at what it stands for, but not at what is inside of that.
    fileprivate var mentionsRuntime: Bool {
        switch representation {
        case .any, .never, .null, .nullable, .untyped, .deferred: true
        case .array(let inner), .dictionary(let inner): alias == nil && inner.mentionsRuntime
        case .string, .boolean, .integer, .number, .named: false
        }
    }
}

extension ContentModel {
    /// Whether the type as it is spelled comes from the runtime, wholly or in part.
    fileprivate var mentionsRuntime: Bool {
        switch form {
        case .bytes, .items: true
        case .multipart(let parts, _):
            parts.contains { part in
                if case .json = part.defaultValue { return true }
                return part.value?.mentionsRuntime ?? true
            }
        case .json, .text, .urlEncoded, .multipartForm: values.contains(where: \.mentionsRuntime)
        }
    }
}
