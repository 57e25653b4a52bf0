import DovetailJSON

/// Judges values by schemas of a document with the interpreter of DovetailJSON.
///
/// The schemas are written as one document of JSON Schema 2020-12, whatever the document's version and however many files it
/// has: each under `$defs` by its number, with every reference leading there.
struct SampleInterpreter {
    /// By how much they may do for one value: a union of unions can ask for a number of steps exponential in its depth.
    private let interpreters: [(values: Int, interpreter: SchemaInterpreter)]

    /// The name that the written schemas have for the interpreter.
    private static let uri = "schemas"

    /// Prepares to judge values by some schemas; `nil` when the interpreter cannot use them, which has other findings.
    init?(_ document: Document, schemas: Set<SchemaID>) {
        var set = SchemaSet()
        do throws(SchemaError) {
            try set.add(Self.definitions(of: schemas, in: document), at: Self.uri)
        } catch {
            return nil
        }
        interpreters = [10, 100, 1_000, .max].map { values in
            let steps = 2_000 + 100 * min(values, 100_000)
            return (values, SchemaInterpreter(set, formatAssertion: true, maximumSteps: steps))
        }
    }

    /// All ways in which a value breaks a schema.
    ///
    /// - Throws: `SchemaError` when that cannot be told.
    func violations(of value: Node, by schema: SchemaID) throws(SchemaError) -> [Violation] {
        let count = value.count
        guard let interpreter = interpreters.first(where: { count <= $0.values })?.interpreter else { return [] }
        return try interpreter.validate(value.json, against: "\(Self.uri)#/$defs/\(schema.index)")
    }

    private static func definitions(of roots: Set<SchemaID>, in document: Document) -> JSONValue {
        let anchors = DynamicAnchors(document)
        var pending = roots.sorted { $0.index < $1.index }
        var seen = roots
        var definitions = JSONObject()
        while let id = pending.popLast() {
            let json = json(of: id, in: document, anchors) { target in
                if seen.insert(target).inserted { pending.append(target) }
                return .string("#/$defs/\(target.index)")
            }
            definitions.append("\(id.index)", json)
        }
        return .object(JSONObject([("$defs", .object(definitions))]))
    }

    private static func json(
        of id: SchemaID,
        in document: Document,
        _ anchors: DynamicAnchors,
        reference: (SchemaID) -> JSONValue
    ) -> JSONValue {
        let schema = document[id]
        if let boolean = schema.boolean { return .bool(boolean) }
        var object = JSONObject()
        if let target = schema.reference?.target { object.append("$ref", reference(target)) }
        // Where an open one leads depends on the way to it: it has no say.
        if let target = schema.dynamicReference?.target, !anchors.isOpen(schema, in: document) {
            object.append("$dynamicRef", reference(target))
        }
        if let types = schema.types { object.append("type", .array(types.map { .string($0.rawValue) })) }
        for (name, _) in schema.keywordLocations {
            guard let keyword = SchemaKeyword.named(name), keyword != .defs else { continue }
            let value =
                (keyword == .required ? required(of: schema, in: document) : schema.constraint(keyword))
                ?? schema.subschemas(of: keyword) { json(of: $0, in: document, anchors, reference: reference) }
            if let value { object.append(name, value) }
        }
        return .object(object)
    }
}

extension SampleInterpreter {
    /// `required` without what only requests or only responses must have: a sample may be for either (§4.24.3).
    private static func required(of schema: Schema, in document: Document) -> JSONValue {
        let names = schema.required.map(\.name).filter { name in
            guard let property = schema.properties.first(where: { $0.name.isSameText(as: name) })?.schema else {
                return true
            }
            return [property, document.resolved(property)].allSatisfy {
                !document[$0].readOnly && !document[$0].writeOnly
            }
        }
        return .array(names.map { .string($0) })
    }
}

extension Node {
    /// How many values a value is made of, itself included.
    fileprivate var count: Int {
        switch content {
        case .scalar: 1
        case .sequence(let elements): elements.reduce(1) { $0 + $1.count }
        case .mapping(let members): members.reduce(1) { $0 + $1.value.count }
        }
    }
}
