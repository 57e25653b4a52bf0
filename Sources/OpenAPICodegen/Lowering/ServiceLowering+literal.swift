import OpenAPIDocument

extension ServiceLowering {
    /// The `default` of a schema as a Swift constant; `nil` when it has none, or one that is reported.
    mutating func literal(of id: SchemaID, _ value: ValueModel, in nest: Nest) -> LiteralModel? {
        let schema = document[id].defaultValue == nil ? document[document.resolved(id)] : document[id]
        guard let node = schema.defaultValue else { return nil }
        if let literal = literal(node, value.representation, in: nest) { return literal }
        unsupported("this `default`", hint: "a scalar of the schema's type can be a default", at: node.location)
        return nil
    }

    private func literal(_ node: Node, _ representation: Representation, in nest: Nest) -> LiteralModel? {
        switch (representation, node.content) {
        case (.string, .scalar(let scalar)): .string(scalar.text)
        case (.boolean, .scalar(let scalar)) where scalar.kind == .bool: .boolean(scalar.text.lowercased() == "true")
        case (.integer, .scalar(let scalar)) where scalar.kind == .integer: Int64(scalar.text).map { .integer($0) }
        case (.number, .scalar(let scalar)) where scalar.kind == .integer || scalar.kind == .float:
            Double(scalar.text).flatMap { $0.isFinite ? .double($0) : nil }
        case (.array, .sequence(let items)) where items.isEmpty: .emptyArray
        case (.named(let path), .scalar(let scalar)): enumerationCase(scalar.text, of: path, in: nest)
        default: nil
        }
    }

    private func enumerationCase(_ text: String, of path: String, in nest: Nest) -> LiteralModel? {
        let declared = components.declarations.values.joined().first { $0.path == path }
        guard let type = declared ?? nest.types.first(where: { $0.path == path }),
            case .enumeration(let enumeration) = type.kind
        else { return nil }
        let match = enumeration.cases.first {
            $0.value == .string(text) || $0.value == Int64(text).map { .integer($0) }
        }
        return match.map { .enumerationCase($0.name) }
    }
}
