import DovetailJSON

/// Writes schemas of a document as one JSON Schema 2020-12, with all that they refer to in `$defs`.
///
/// It asks for what generated types ask for: for nothing in members that a view does not have, and among the alternatives of a
/// discriminator for the one that is named (`docs/decisions/0012-schemas-and-types.md`).
package struct SchemaWriter {
    /// A schema that applies beside others, which hide some members.
    private struct Definition: Hashable {
        var schema: SchemaID
        var hidden: Set<ExactText>
    }

    private let document: Document
    private let anchors: DynamicAnchors
    private let tags: DiscriminatorTags
    private let hasViews: Bool
    /// Whose view it is to be; `nil` for a value that may be either's: no member is required that one of them hides.
    package var view: SchemaView?
    private var names: [Definition: String] = [:]
    private var pending: [Definition] = []

    /// Prepares to write schemas of a document.
    package init(_ document: Document, tags: DiscriminatorTags) {
        self.document = document
        self.tags = tags
        anchors = DynamicAnchors(document)
        hasViews = document.schemas.contains { $0.readOnly || $0.writeOnly }
    }

    /// The names of the members that some schemas together hide.
    package func hiddenNames(of schemas: [SchemaID]) -> Set<ExactText> {
        guard hasViews else { return [] }
        return schemas.reduce(into: []) { $0.formUnion(document.hiddenNames(of: $1, in: view)) }
    }

    /// The definitions of all that was referred to so far.
    package mutating func definitions() -> JSONObject {
        var definitions = JSONObject()
        while let next = pending.popLast() {
            definitions.append(names[next] ?? "", value(of: next.schema, hiding: next.hidden))
        }
        return definitions
    }

    /// A reference to a schema, which ``definitions()`` will have.
    ///
    /// - Parameter hidden: The members that are hidden by what else applies to the value.
    package mutating func reference(to id: SchemaID, hiding hidden: Set<ExactText> = []) -> String {
        let others = hidden.isEmpty ? [] : hidden.intersection(namesAskedFor(by: id))
        let definition = Definition(schema: id, hidden: others)
        if let name = names[definition] { return "#/$defs/\(name)" }
        let name = "s\(names.count + 1)"
        names[definition] = name
        pending.append(definition)
        return "#/$defs/\(name)"
    }

    /// A schema.
    package mutating func value(of id: SchemaID, hiding hidden: Set<ExactText> = []) -> JSONValue {
        let schema = document[id]
        if let boolean = schema.boolean { return .bool(boolean) }
        return .object(object(schema, hiding: hidden.union(hiddenNames(of: [id]))))
    }

    /// A schema without some of its keywords.
    package mutating func object(
        _ schema: Schema,
        hiding hidden: Set<ExactText>,
        without omitted: Set<String> = []
    ) -> JSONObject {
        var object = JSONObject()
        let references = omitted.contains("$ref") ? [] : targets(of: schema).map { reference(to: $0, hiding: hidden) }
        if references.count == 1 { object.append("$ref", .string(references[0])) }
        let both = references.count > 1 ? references.map { ["$ref": .string($0)] as JSONValue } : []
        let parts = both + (omitted.contains("allOf") ? [] : schema.allOf.map { value(of: $0, hiding: hidden) })
        if !parts.isEmpty { object.append("allOf", .array(parts)) }
        if let types = schema.types { object.append("type", .array(types.map { .string($0.rawValue) })) }
        for keyword in Self.keywords where !omitted.contains(keyword.rawValue) {
            if let value = value(of: keyword, in: schema, hidden) { object.append(keyword.rawValue, value) }
        }
        return object
    }

    /// The keywords in the order in which they are written.
    private static let keywords: [SchemaKeyword] = [
        .enum, .const, .multipleOf, .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .minLength, .maxLength,
        .minItems, .maxItems, .minContains, .maxContains, .minProperties, .maxProperties, .pattern, .format,
        .uniqueItems, .prefixItems, .items, .contains, .unevaluatedItems, .properties, .patternProperties,
        .additionalProperties, .unevaluatedProperties, .propertyNames, .dependentSchemas, .required,
        .dependentRequired, .anyOf, .oneOf, .not, .if, .then, .else,
    ]

    private mutating func value(
        of keyword: SchemaKeyword,
        in schema: Schema,
        _ hidden: Set<ExactText>
    ) -> JSONValue? {
        switch keyword {
        case .uniqueItems where !schema.uniqueItems, .properties where schema.properties.isEmpty,
            .anyOf where schema.anyOf.isEmpty, .oneOf where schema.oneOf.isEmpty,
            .patternProperties where schema.patternProperties.isEmpty:
            return nil
        case .required:
            let names = schema.required.map(\.name).filter { !hidden.contains(ExactText($0)) }
            if names.isEmpty { return nil }
            return .array(names.map { .string($0) })
        case .properties: return properties(of: schema, hidden)
        case .anyOf: return alternatives(schema.anyOf, of: schema, hidden)
        case .oneOf: return alternatives(schema.oneOf, of: schema, hidden)
        case .dependentRequired: return dependentRequired(of: schema, hidden)
        case .dependentSchemas: return dependentSchemas(of: schema, hidden)
        case .then, .else:
            return schema.subschemas(of: keyword) { value(of: $0, hiding: hidden) }
        default:
            // What a negation or a condition asks for, it asks for of members that are there.
            return schema.constraint(keyword) ?? schema.subschemas(of: keyword) { value(of: $0) }
        }
    }

    private mutating func properties(of schema: Schema, _ hidden: Set<ExactText>) -> JSONValue {
        let members = schema.properties.map { property in
            (property.name, isReadOver(property.name, hidden) ? true : value(of: property.schema))
        }
        return .object(JSONObject(members))
    }

    private mutating func alternatives(
        _ alternatives: [SchemaID],
        of schema: Schema,
        _ hidden: Set<ExactText>
    ) -> JSONValue {
        let conditions = tags.conditions(of: schema)
        return .array(
            alternatives.map { alternative in
                let value = value(of: alternative, hiding: hidden)
                return conditions[alternative].map { ["allOf": [value, $0]] } ?? value
            }
        )
    }

    /// Where references lead; where an open one leads depends on the way to it, so that it has no say.
    private func targets(of schema: Schema) -> [SchemaID] {
        let dynamic = anchors.isOpen(schema, in: document) ? nil : schema.dynamicReference?.target
        return [schema.reference?.target, dynamic].compactMap(\.self)
    }

    /// The members that a schema and what applies with it ask for by name.
    private func namesAskedFor(by id: SchemaID) -> Set<ExactText> {
        var names: Set<ExactText> = []
        var seen: Set<SchemaID> = []
        var pending = [id]
        while let next = pending.popLast() {
            guard seen.insert(next).inserted else { continue }
            let schema = document[next]
            names.formUnion(schema.required.map { ExactText($0.name) })
            names.formUnion(schema.properties.map { ExactText($0.name) })
            names.formUnion(schema.dependentRequired.flatMap { [$0.name] + $0.required }.map { ExactText($0) })
            names.formUnion(schema.dependentSchemas.map { ExactText($0.name) })
            pending += targets(of: schema) + schema.allOf + schema.anyOf + schema.oneOf
            pending += schema.dependentSchemas.map(\.schema) + [schema.then, schema.else].compactMap(\.self)
        }
        return names
    }
}
