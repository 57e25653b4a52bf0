extension ModelReader {
    /// Takes `example` and `examples`, of which an object has at most one (§4.12.2, §4.14.1).
    func examples(_ fields: inout ObjectCursor) -> [Example] {
        let single = fields.take("example")
        let several = fields.entries("examples")
        guard let single else { return several?.compactMap(namedExample) ?? [] }
        if several != nil {
            let message = "`example` and `examples` exclude each other"
            sink.error("exclusive-fields", message, hint: "move the example into `examples`", at: single.keyLocation)
        }
        let example = Example(name: "", isSingle: true, value: single.value, location: single.keyLocation)
        return [example] + (several?.compactMap(namedExample) ?? [])
    }

    private func namedExample(_ name: String, _ value: Located) -> Example? {
        guard var example = example(value) else { return nil }
        example.name = name
        return example
    }

    /// Reads the Example Object (§4.19), or a reference to one.
    func example(_ value: Located) -> Example? {
        object(value, .examples, examples, read: readExample)
    }

    private func readExample(_ value: Located) -> Example? {
        guard var fields = ObjectCursor(value, "Example Object", self) else { return nil }
        let forms = [
            fields.take("value"), fields.take("dataValue", since: .v3_2),
            fields.take("serializedValue", since: .v3_2), fields.take("externalValue"),
        ]
        let (plain, data, serialized, external) = (forms[0], forms[1], forms[2], forms[3])
        let conflicts = [(plain, external), (plain, data), (plain, serialized), (serialized, external)]
        for case (let first?, let second?) in conflicts {
            let message = "`\(first.key)` and `\(second.key)` of an example exclude each other"
            sink.error("exclusive-fields", message, hint: "remove one of the two", at: second.keyLocation)
        }
        return Example(
            name: "",
            summary: fields.string("summary"),
            description: fields.string("description"),
            value: plain?.value ?? data?.value,
            serializedValue: serialized.flatMap(string),
            externalValue: external.flatMap(string),
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    /// Keeps the values of examples for the check against their schema.
    func note(_ examples: [Example], for schema: SchemaID?) {
        guard let schema else { return }
        for example in examples {
            guard let value = example.value else { continue }
            inventory.samples.append(Inventory.Sample(keyword: "example", value: value, schema: schema))
        }
    }
}
