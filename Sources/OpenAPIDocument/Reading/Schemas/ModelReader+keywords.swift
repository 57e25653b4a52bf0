import DovetailJSON

/// What the values of single keywords may be.
extension ModelReader {
    /// The schema that a `$ref` or `$dynamicRef` leads to.
    func reference(_ member: Node.Member, in value: Located) -> Schema.Reference? {
        guard let text = string(member), let target = schemaTarget(text, from: value, at: member.value.location) else {
            return nil
        }
        return Schema.Reference(text: text, location: member.value.location, target: schemaID(target))
    }

    /// The vocabularies of a metaschema: URLs with booleans.
    func vocabulary(_ member: Node.Member) -> Node {
        if member.value.members == nil { reportType(of: member.key, mustBe: "an object", is: member.value) }
        return member.value
    }

    func types(_ member: Node.Member) -> [Schema.JSONType]? {
        let elements = member.value.elements
        if version == .v3_0, elements != nil {
            let hint = "arrays of types came with 3.1; use `nullable` or `oneOf`"
            reportType(of: "type", mustBe: "a string", is: member.value, hint: hint)
            return nil
        }
        if elements?.isEmpty == true {
            let hint = "name a type, or remove `type`"
            sink.error("empty-type", "`type` must name at least one type", hint: hint, at: member.keyLocation)
        }
        var types: [Schema.JSONType] = []
        for node in elements ?? [member.value] {
            guard let type = type(node) else { continue }
            if types.contains(type) {
                let message = "the type \(Wording.quoted(type.rawValue)) is listed twice"
                sink.error("duplicate-value", message, hint: "remove one of the two", at: node.location)
            } else {
                types.append(type)
            }
        }
        return types.isEmpty ? nil : types
    }

    private func type(_ node: Node) -> Schema.JSONType? {
        if version >= .v3_1, node.isNull {
            reportType(of: "type", mustBe: "a string", is: node, hint: "write `\"null\"`, in quotes")
            return nil
        }
        guard let text = node.string else {
            reportType(of: "type", mustBe: version == .v3_0 ? "a string" : "a string or an array of strings", is: node)
            return nil
        }
        if let type = Schema.JSONType(rawValue: text), type != .null || version >= .v3_1 { return type }
        let names = Schema.JSONType.allCases.filter { $0 != .null || version >= .v3_1 }.map(\.rawValue)
        let hint = typeMeant(by: text) ?? Wording.choice(of: names, insteadOf: text)
        sink.error("unknown-type", "\(Wording.quoted(text)) is not a type of JSON", hint: hint, at: node.location)
        return nil
    }

    /// What to write for a schema that is only its type, or only its reference: `id: string`.
    func schemaMeant(by node: Node) -> String? {
        guard let text = node.string else { return Repair.makingObject(of: node) }
        if text.contains("/") || text.hasPrefix("#") { return "write `$ref: \"\(text)\"`" }
        return Schema.JSONType(rawValue: text) == nil ? typeMeant(by: text) : "write `type: \(text)`"
    }

    /// What to write for a type that other languages and formats have.
    private func typeMeant(by text: String) -> String? {
        switch text.lowercased() {
        case "null": text == "null" ? "in OpenAPI 3.0, write `nullable: true`" : nil
        case "file", "binary": "write `type: string` with `format: binary`"
        case "any": "remove `type`: a schema without one takes any value"
        case "int32", "int64": "write `type: integer` with `format: \(text.lowercased())`"
        case "float", "double": "write `type: number` with `format: \(text.lowercased())`"
        case "date", "date-time", "time", "uuid", "uri", "email":
            "write `type: string` with `format: \(text.lowercased())`"
        case "datetime", "timestamp": "write `type: string` with `format: date-time`"
        case "int", "long", "short": "write `type: integer`"
        case "decimal": "write `type: number`"
        case "bool": "write `type: boolean`"
        case "str", "text", "char", "password": "write `type: string`"
        case "list", "tuple", "set": "write `type: array`, with `items`"
        case "dict", "map", "hash", "struct": "write `type: object`"
        default: nil
        }
    }

    func enumValues(_ member: Node.Member) -> [Node]? {
        guard let values = list(member)?.map(\.node) else { return nil }
        if values.isEmpty {
            // JSON Schema says SHOULD, 3.0's own schema MUST.
            sink.add(
                Diagnostic(
                    version == .v3_0 ? .error : .warning,
                    code: "empty-enum",
                    "an empty `enum` takes no value at all",
                    hint: "list the values, or remove `enum`",
                    at: member.keyLocation
                )
            )
        }
        return values
    }

    func requiredNames(_ member: Node.Member) -> [Schema.RequiredName] {
        if member.value.bool != nil {
            let hint = "list the required properties in the `required` of the object around this"
            reportType(of: "required", mustBe: "an array of property names", is: member.value, hint: hint)
            return []
        }
        let names = strings(member) == nil ? [] : member.value.elements ?? []
        if version == .v3_0, names.isEmpty, member.value.elements != nil {
            let hint = "remove it: an empty list is allowed from 3.1 only"
            sink.error(
                "empty-required",
                "`required` must name at least one property",
                hint: hint,
                at: member.keyLocation
            )
        }
        var seen: Set<ExactText> = []
        return names.compactMap { node in
            guard let name = node.string else { return nil }
            guard seen.insert(ExactText(name)).inserted else {
                let message = "\(Wording.quoted(name)) is listed as required twice"
                sink.error("duplicate-value", message, hint: "remove one of the two", at: node.location)
                return nil
            }
            return Schema.RequiredName(name: name, location: node.location)
        }
    }

    func dependentRequired(_ member: Node.Member) -> [(name: String, required: [String])] {
        guard let members = member.value.members else {
            reportType(of: member.key, mustBe: "an object", is: member.value)
            return []
        }
        return members.map { ($0.key, strings($0) ?? []) }
    }

    func items(_ member: Node.Member, _ value: Located) -> SchemaID? {
        guard member.value.elements == nil else {
            let hint = version == .v3_0 ? "write one schema that all items match" : "write `prefixItems` for a tuple"
            reportType(of: "items", mustBe: "a schema", is: member.value, hint: hint)
            return nil
        }
        return schemaID(value)
    }

    func list(_ member: Node.Member) -> [(index: Int, node: Node)]? {
        guard let elements = member.value.elements else {
            reportType(of: member.key, mustBe: "an array", is: member.value)
            return nil
        }
        return elements.enumerated().map { ($0, $1) }
    }

    func subschemas(_ member: Node.Member, _ value: Located) -> [SchemaID] {
        guard let list = list(member) else { return [] }
        if list.isEmpty {
            let message = "\(Wording.quoted(member.key)) must hold at least one schema"
            sink.error("empty-list", message, hint: "add a schema, or remove it", at: member.keyLocation)
        }
        return list.map { schemaID(value.child($0.index, $0.node)) }
    }

    func namedSubschemas(_ member: Node.Member, _ value: Located) -> [Schema.Property] {
        guard let members = member.value.members else {
            reportType(of: member.key, mustBe: "an object", is: member.value)
            return []
        }
        return members.map { member in
            Schema.Property(name: member.key, schema: schemaID(value.child(member)), location: member.keyLocation)
        }
    }
}
