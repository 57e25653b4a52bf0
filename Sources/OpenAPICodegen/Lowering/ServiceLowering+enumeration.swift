import OpenAPIDocument

extension ServiceLowering {
    /// Lowers a schema with `enum` or `const` whose values are all strings, or all integers.
    mutating func enumeration(_ schema: Schema, _ naming: TypeNaming, _ nest: inout Nest) -> ValueModel? {
        let keyword = schema.enumValues == nil ? "const" : "enum"
        let nodes = (schema.enumValues ?? schema.const.map { [$0] } ?? []).filter { !isNull($0) }
        guard hasOnly(["enum", "const", "format"], schema), let rawType = rawType(schema, nodes) else {
            if rawType(schema, nodes) == nil {
                unsupported("`\(keyword)` with values other than strings or integers", at: schema.location(of: keyword))
            }
            return nil
        }
        let names = NameScope(taken: ["rawValue", "allCases", "texts"])
        let cases = nodes.compactMap { node -> EnumerationCase? in
            guard let value = literal(node, rawType) else { return nil }
            return EnumerationCase(name: names.claim(Self.caseName(value)), value: value)
        }
        let name = claim(naming, in: &nest)
        let path = nest.path(of: name)
        typeLocations[path] = schema.location
        nest.types.append(
            TypeModel(
                name: name,
                path: path,
                documentation: schema.description ?? schema.title,
                pointer: schema.pointer,
                kind: .enumeration(EnumerationModel(rawType: rawType, cases: cases)),
                nested: []
            )
        )
        return ValueModel(representation: .named(path))
    }

    private func isNull(_ node: Node) -> Bool {
        if case .scalar(let scalar) = node.content { return scalar.kind == .null }
        return false
    }

    private func rawType(_ schema: Schema, _ nodes: [Node]) -> EnumerationModel.RawType? {
        if nodes.isEmpty { return nil }
        if nodes.allSatisfy({ literal($0, .string) != nil }) { return .string }
        if nodes.allSatisfy({ literal($0, .integer) != nil }) { return .integer }
        return nil
    }

    private func literal(_ node: Node, _ type: EnumerationModel.RawType) -> LiteralModel? {
        guard case .scalar(let scalar) = node.content else { return nil }
        switch (type, scalar.kind) {
        case (.string, .string): return .string(scalar.text)
        case (.integer, .integer): return Int64(scalar.text).map { .integer($0) }
        default: return nil
        }
    }

    private static func caseName(_ value: LiteralModel) -> String {
        switch value {
        case .string(let text) where text.isEmpty: "empty"
        case .string(let text): ReservedWords.member(SwiftName.value(text))
        case .integer(let number) where number < 0: "minus\(number.magnitude)"
        case .integer(let number): "value\(number)"
        default: "value"
        }
    }
}
