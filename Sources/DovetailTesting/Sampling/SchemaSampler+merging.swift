import DovetailJSON

extension SchemaSampler {
    /// The schema as one object without references and applicators in place: a branch of each union is chosen, and what
    /// all of them say is put together.
    mutating func settled(_ schema: JSONValue) -> JSONValue {
        var result = JSONObject()
        var pending = [schema]
        // References can form a circle that no value gets out of.
        for _ in 0..<64 {
            guard let next = pending.popLast() else { break }
            guard case .object(let keywords) = next else {
                if next == .bool(false) { return .bool(false) }
                continue
            }
            for member in keywords.members {
                switch member.name {
                case "$ref": if let target = target(of: member.value) { pending.append(target) }
                case "allOf": pending += member.value.items
                case "oneOf", "anyOf":
                    guard let branch = branch(of: member.value.items) else { continue }
                    pending.append(branch)
                    if member.name == "oneOf", chance(25) { pending.append(stranger(to: branch, member.value.items)) }
                    if let tag = Self.tag(of: branch, keywords["discriminator"]) { pending.append(tag) }
                default: Self.add(member, to: &result)
                }
            }
        }
        return .object(result)
    }

    /// One of several schemas; deep inside a value one that is not recursive, if the choice is there.
    private mutating func branch(of schemas: [JSONValue]) -> JSONValue? {
        guard depth >= Self.greatestDepth else { return schemas.randomElement(using: &random) }
        let flat = schemas.filter { schema in
            guard case .object(let keywords) = schema else { return false }
            return keywords["$ref"] == nil && keywords["properties"] == nil && keywords["items"] == nil
        }
        return flat.randomElement(using: &random) ?? schemas.randomElement(using: &random)
    }

    /// What may tell a value of one branch from those of the others: members that these name, with any values.
    private mutating func stranger(to branch: JSONValue, _ branches: [JSONValue]) -> JSONValue {
        let own = names(in: branch)
        let others = branches.flatMap(names).filter { !own.contains($0) }
        let members = others.filter { _ in chance(60) }.map { ($0, ["const": anyScalar()] as JSONValue) }
        return ["properties": .object(JSONObject(members)), "required": .array(members.map { .string($0.0) })]
    }

    private func names(in schema: JSONValue) -> [String] {
        guard case .object(let keywords) = schema else { return [] }
        if let target = keywords["$ref"].flatMap(target) { return names(in: target) }
        if case .object(let properties)? = keywords["properties"] { return properties.names }
        return []
    }

    /// What a discriminator asks of the values of a branch: a name of the branch in one of their members.
    private static func tag(of branch: JSONValue, _ discriminator: JSONValue?) -> JSONValue? {
        guard case .object(let keywords) = branch, case .string(let reference)? = keywords["$ref"],
            case .object(let discriminator)? = discriminator,
            case .string(let property)? = discriminator["propertyName"]
        else { return nil }
        var names: [JSONValue] = [.string(reference.split(separator: "/").last.map { String($0) } ?? reference)]
        if case .object(let mapping)? = discriminator["mapping"] {
            names += mapping.members.filter { $0.value == .string(reference) }.map { JSONValue.string($0.name) }
        }
        return ["properties": [property: ["enum": .array(names)]], "required": [.string(property)]]
    }

    private func target(of reference: JSONValue) -> JSONValue? {
        guard case .string(let text) = reference, text.hasPrefix("#") else { return nil }
        return JSONPointer(fragment: String(text.dropFirst()))?.resolve(in: document)
    }

    /// Adds what one schema says to what others have said.
    private static func add(_ member: JSONObject.Member, to keywords: inout JSONObject) {
        let known = keywords[member.name]
        switch (member.name, known, member.value) {
        case ("properties", .object(var properties)?, .object(let more)),
            ("patternProperties", .object(var properties)?, .object(let more)):
            for property in more.members {
                if let known = properties[property.name] {
                    properties[property.name] = ["allOf": [known, property.value]]
                } else {
                    properties[property.name] = property.value
                }
            }
            keywords[member.name] = .object(properties)
        case ("required", .array(let names)?, .array(let more)):
            keywords[member.name] = .array(names + more.filter { !names.contains($0) })
        case ("enum", .array(let values)?, .array(let more)):
            keywords[member.name] = .array(values.filter(more.contains))
        case ("type", let types?, let more):
            let allowed = more.items.isEmpty ? [more] : more.items
            let both = (types.items.isEmpty ? [types] : types.items).filter { type in
                allowed.contains(type) || type == "integer" && allowed.contains("number")
            }
            keywords[member.name] = both.isEmpty ? more : .array(both)
        case ("minimum", .number(let known)?, .number(let more)), ("minLength", .number(let known)?, .number(let more)),
            ("minItems", .number(let known)?, .number(let more)):
            keywords[member.name] = .number(max(known, more))
        case ("maximum", .number(let known)?, .number(let more)), ("maxLength", .number(let known)?, .number(let more)),
            ("maxItems", .number(let known)?, .number(let more)):
            keywords[member.name] = .number(min(known, more))
        case ("items", let known?, let more), ("additionalProperties", let known?, let more):
            keywords[member.name] = ["allOf": [known, more]]
        default: keywords[member.name] = member.value
        }
    }
}
