import OpenAPIDocument

extension ServiceLowering {
    /// An array: of one type, or a struct when its items differ by position.
    mutating func array(
        _ conjunction: SchemaConjunction,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> LoweredValue {
        var isExact = !conjunction.has("contains")
        var openEnd: SchemaID?
        if conjunction.has("unevaluatedItems") {
            openEnd = unevaluatedItems(conjunction)
            if openEnd == nil { isExact = false }
        }
        let prefixCount = conjunction.members.compactMap { $0.prefixItems?.count }.max() ?? 0
        if prefixCount > 0 {
            return tuple(conjunction, prefixCount, openEnd, naming, &nest, isExact: isExact)
        }
        let items = conjunction.members.compactMap(\.items) + (openEnd.map { [$0] } ?? [])
        let element =
            items.isEmpty
            ? ValueModel(representation: .any)
            : value(SchemaSelection(items), as: .inline(naming.name + "Item"), in: &nest)
        var constraints = Constraints()
        constraints.minItems = conjunction.greatest(\.minItems)
        constraints.maxItems = conjunction.least(\.maxItems)
        constraints.uniqueItems = conjunction.members.contains(where: \.uniqueItems)
        return LoweredValue(.array(element), constraints, isExact: isExact)
    }

    /// The one `unevaluatedItems` that means the same as `items` would: nothing else evaluates items but `prefixItems`.
    private func unevaluatedItems(_ conjunction: SchemaConjunction) -> SchemaID? {
        let holders = conjunction.members(with: "unevaluatedItems")
        guard let holder = holders.first, holders.count == 1, holder.id == conjunction.root,
            conjunction.unions.isEmpty, !conjunction.has("items"), !conjunction.has("contains"),
            !conjunction.assertions.contains("if")
        else { return nil }
        return holder.unevaluatedItems
    }

    private mutating func tuple(
        _ conjunction: SchemaConjunction,
        _ count: Int,
        _ openEnd: SchemaID?,
        _ naming: TypeNaming,
        _ nest: inout Nest,
        isExact: Bool
    ) -> LoweredValue {
        let name = claim(naming, in: &nest)
        var inner = inside(name, of: nest)
        let minItems = conjunction.greatest(\.minItems)
        let items = (0..<count).map { index in
            let schemas = conjunction.members.compactMap { member -> SchemaID? in
                guard let prefix = member.prefixItems else { return member.items }
                return index < prefix.count ? prefix[index] : member.items
            }
            return TupleModel.Item(
                name: "item\(index)",
                documentation: schemas.first.flatMap { documentation(of: $0) },
                value: value(SchemaSelection(schemas), as: .inline("Item\(index)"), in: &inner),
                isRequired: index < minItems ?? 0
            )
        }
        let rest = conjunction.members.compactMap(\.items) + (openEnd.map { [$0] } ?? [])
        let isClosed = rest.contains { document[$0].boolean == false }
        let restValue =
            rest.isEmpty
            ? ValueModel(representation: .any) : value(SchemaSelection(rest), as: .inline("Rest"), in: &inner)
        let model = TupleModel(
            items: items,
            rest: isClosed ? nil : restValue,
            minItems: minItems,
            maxItems: conjunction.least(\.maxItems),
            uniqueItems: conjunction.members.contains(where: \.uniqueItems)
        )
        let schema = conjunction.members.first { $0.prefixItems != nil } ?? conjunction.members[0]
        let path = declare(.tuple(model), naming, schema, in: &nest, inside: inner, claimed: name)
        return LoweredValue(.named(path), isExact: isExact)
    }
}
