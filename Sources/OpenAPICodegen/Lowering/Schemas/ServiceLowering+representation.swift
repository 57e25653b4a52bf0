import DovetailJSON
import OpenAPIDocument

extension ServiceLowering {
    /// Chooses the Swift type for what selected schemas ask for.
    mutating func representation(
        of conjunction: SchemaConjunction,
        _ selection: SchemaSelection,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> LoweredValue {
        if conjunction.kinds.isEmpty { return LoweredValue(.never) }
        if let constants = constants(selection, conjunction) {
            return LoweredValue(enumeration(constants, conjunction, naming, &nest))
        }
        if let lowered = union(conjunction, selection, naming, &nest) { return lowered }
        var lowered: LoweredValue
        if let nullable = nullable(conjunction, selection, naming, &nest) {
            return nullable
        } else if conjunction.kinds == .all || (!conjunction.namesTypes && conjunction.kinds.union(.null) == .all) {
            lowered = untyped(conjunction, selection, naming, &nest)
        } else if conjunction.kinds.parts.count == 1 {
            lowered = typed(conjunction, naming, &nest)
        } else {
            return severalTypes(conjunction, selection, naming, &nest)
        }
        // What no type enforces, whatever the value is; unions that have not become a type among it.
        let isOpen = conjunction.has("not") || conjunction.assertions.contains("if") || !conjunction.unions.isEmpty
        if isOpen { lowered.isExact = false }
        return lowered
    }

    /// A value that may be `null`, among other types.
    private mutating func nullable(
        _ conjunction: SchemaConjunction,
        _ selection: SchemaSelection,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> LoweredValue? {
        guard conjunction.kinds != .all, conjunction.kinds != .null, conjunction.kinds.contains(.null) else {
            return nil
        }
        let inner = declared(selection.restricted(to: conjunction.kinds.subtracting(.null)), as: naming, in: &nest)
        let asksOfNull = conjunction.has("not") || conjunction.assertions.contains("if") || !conjunction.unions.isEmpty
        if asksOfNull, takes(.null, selection, conjunction) == false { return LoweredValue(inner) }
        return LoweredValue(Self.nullable(inner))
    }

    static func nullable(_ value: ValueModel) -> ValueModel {
        if case .nullable = value.representation { return value }
        return ValueModel(representation: .nullable(value))
    }

    /// A value of one type.
    private mutating func typed(
        _ conjunction: SchemaConjunction,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> LoweredValue {
        switch conjunction.kinds {
        case .null: LoweredValue(.null)
        case .boolean: LoweredValue(.boolean)
        case .string: string(conjunction)
        case .integer: integer(conjunction)
        case .array: array(conjunction, naming, &nest)
        case .object: object(conjunction, naming, &nest)
        default: integerFormats(conjunction).isEmpty ? number(conjunction) : integer(conjunction)
        }
    }

    /// A value whose schema names no type. When it only says what objects, or arrays, look like, those have a type.
    private mutating func untyped(
        _ conjunction: SchemaConjunction,
        _ selection: SchemaSelection,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> LoweredValue {
        let assertions = conjunction.assertions
        if assertions.isEmpty, conjunction.unions.isEmpty { return LoweredValue(.any) }
        let kinds = assertions.reduce(into: SchemaKinds()) { $0.formUnion(SchemaKinds.concerned(by: $1)) }
        let shape: (SchemaKinds, String)? =
            if kinds == .object, assertions.contains("properties") {
                (.object, "object")
            } else if kinds == .array, assertions.contains("items") || assertions.contains("prefixItems") {
                (.array, "array")
            } else {
                nil
            }
        guard let (kind, name) = shape else { return LoweredValue(.any, isExact: false) }
        warnOfMissingType(conjunction, name)
        let inner = declared(selection.restricted(to: kind), as: naming, in: &nest)
        return LoweredValue(.untyped(inner, kind: name))
    }

    private mutating func warnOfMissingType(_ conjunction: SchemaConjunction, _ type: String) {
        let keyword = type == "object" ? "properties" : "items"
        guard let schema = conjunction.members.first(where: { $0.has(keyword) }) else { return }
        warn(
            "missing-type",
            "without a `type`, this takes any value that is not an \(type), too",
            hint: "write `type: \(type)` beside `\(keyword)`",
            at: schema.location(of: keyword)
        )
    }

    /// A value of one of several types: each has a case.
    private mutating func severalTypes(
        _ conjunction: SchemaConjunction,
        _ selection: SchemaSelection,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> LoweredValue {
        let parts = conjunction.kinds.parts
        if parts.count > 3 { return LoweredValue(.any, isExact: false) }
        let name = claim(naming, in: &nest)
        var inner = inside(name, of: nest)
        let names = NameScope(taken: ReservedWords.membersOfUnions)
        var model = UnionModel(cases: [], rules: [], keyword: "type")
        for part in parts {
            let kind = Self.caseName(of: part)
            let value = declared(selection.restricted(to: part), as: .inline(SwiftName.type(kind)), in: &inner)
            model.rules.append(UnionModel.Rule(kinds: part.names, choice: .only(model.cases.count)))
            model.cases.append(UnionModel.Case(name: names.claim(kind), value: value))
        }
        let path = declare(
            .union(model),
            naming,
            conjunction.members[0],
            in: &nest,
            inside: inner,
            claimed: name
        )
        return LoweredValue(.named(path))
    }

    /// The name of a case for values of one type.
    static func caseName(of kind: SchemaKinds) -> String {
        switch kind {
        case .string: "string"
        case .boolean: "boolean"
        case .integer: "integer"
        case .array: "array"
        case .object: "object"
        case .null: "null"
        default: kind.isSubset(of: .number) ? "number" : "value"
        }
    }
}
