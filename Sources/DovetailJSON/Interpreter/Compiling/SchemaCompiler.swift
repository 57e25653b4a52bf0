/// Compiles schemas into a program, together with all that they refer to.
struct SchemaCompiler {
    let index: SchemaIndex
    let assertsFormats: Bool
    private(set) var program = SchemaProgram()
    private var dialects: [String: Dialect] = [:]
    /// Schemas that have a number and are still to be compiled. A list, since schemas may nest without limit.
    private var pending: [(number: Int, value: JSONValue)] = []

    init(index: SchemaIndex, assertsFormats: Bool) {
        self.index = index
        self.assertsFormats = assertsFormats
    }

    /// The number of the schema that `reference` leads to from outside; everything it needs is compiled as well.
    ///
    /// - Throws: What is wrong with one of the schemas. What has been compiled before stays usable.
    mutating func entry(_ reference: String) throws(SchemaError) -> Int {
        let count = program.schemas.count
        let dynamicAnchors = program.dynamicAnchors
        do throws(SchemaError) {
            let target = URIReference(reference).resolved(against: URIReference(""))
            let number = try schema(for: target, writtenAs: reference, at: nil)
            while let (number, value) = pending.popLast() { try compile(number, value) }
            return number
        } catch {
            pending = []
            program.truncate(to: count)
            program.dynamicAnchors = dynamicAnchors
            throw error
        }
    }

    // MARK: For keywords

    /// The number of the schema at `location`, whose value is known.
    mutating func schema(_ value: JSONValue, at location: SchemaLocation) throws(SchemaError) -> Int {
        if let number = program.number(at: location) { return number }
        guard let resource = index.resource(at: location) else { throw error(.notASchema, at: location) }
        let number = program.reserve(location, in: resource)
        pending.append((number, value))
        return number
    }

    /// The number of the schema that `reference` leads to from the schema at `location`.
    mutating func schema(_ reference: String, from location: SchemaLocation) throws(SchemaError) -> Int {
        try schema(for: target(of: reference, from: location), writtenAs: reference, at: location)
    }

    /// `reference` with the URI of the resource around `location` filled in.
    func target(of reference: String, from location: SchemaLocation) -> URIReference {
        let base = index.resource(at: location).map { index.resources[$0].base }
        return URIReference(reference).resolved(against: base ?? URIReference(""))
    }

    /// Compiles every schema that has the dynamic anchor `name`: any of them may be in the dynamic scope.
    mutating func addDynamicAnchor(_ name: String) throws(SchemaError) {
        guard program.dynamicAnchors[name] == nil else { return }
        program.dynamicAnchors[name] = [:]
        for (number, resource) in index.resources.enumerated() where resource.dynamicAnchors.contains(name) {
            guard let location = resource.anchors[name], let value = value(at: location) else { continue }
            let anchored = try schema(value, at: location)
            program.dynamicAnchors[name]?[number] = anchored
        }
    }

    func error(_ reason: SchemaError.Reason, at location: SchemaLocation) -> SchemaError {
        index.error(reason, at: location)
    }

    // MARK: References

    private mutating func schema(
        for target: URIReference,
        writtenAs reference: String,
        at source: SchemaLocation?
    ) throws(SchemaError) -> Int {
        let uri = target.withoutFragment
        func failure(_ reason: SchemaError.Reason) -> SchemaError {
            source.map { error(reason, at: $0) } ?? SchemaError(location: reference, reason: reason)
        }
        guard let number = index.resource(identifiedBy: uri) else { throw failure(.unknownDocument(uri)) }
        let resource = index.resources[number]
        let location =
            JSONPointer(fragment: target.fragment ?? "").map { resource.location.appending($0.tokens) }
            ?? target.fragment.flatMap { resource.anchors[$0] }
        guard let location, let value = value(at: location) else { throw failure(.unresolvedReference(reference)) }
        return try schema(value, at: location)
    }

    private func value(at location: SchemaLocation) -> JSONValue? {
        JSONPointer(location.pointer.text)?.resolve(in: index.documents[location.document].value)
    }

    // MARK: One schema

    private mutating func compile(_ number: Int, _ value: JSONValue) throws(SchemaError) {
        let location = program.schemas[number].location
        switch value {
        case .bool(true): break
        case .bool(false): program.define(number, as: [FalseSchema(location: location)])
        case .object(let schema):
            let dialect = try dialect(of: program.schemas[number].resource)
            program.define(number, as: try keywords(of: dialect.effective(schema), at: location, in: dialect))
        default: throw error(.notASchema, at: location)
        }
    }

    private mutating func keywords(
        of schema: JSONObject,
        at location: SchemaLocation,
        in dialect: Dialect
    ) throws(SchemaError) -> [any Keyword] {
        var keywords: [any Keyword] = []
        for keyword in dialect.vocabularies.lazy.flatMap(\.keywords) {
            guard let value = schema[keyword.name] else { continue }
            let source = KeywordSource(name: keyword.name, value: value, siblings: schema, schema: location)
            if let compiled = try keyword.compile(source, &self) { keywords.append(compiled) }
        }
        return keywords
    }

    private mutating func dialect(of resource: Int) throws(SchemaError) -> Dialect {
        let uri = index.resources[resource].dialect ?? Dialect.standard
        if let known = dialects[uri] { return known }
        if let builtIn = Dialect.builtIn(uri, assertsFormats: assertsFormats) {
            dialects[uri] = builtIn
            return builtIn
        }
        let location = index.resources[resource].location
        let target = URIReference(uri).withoutFragment
        guard let number = index.resource(identifiedBy: target),
            case .object(let metaschema)? = value(at: index.resources[number].location)
        else { throw error(.unknownDialect(uri), at: location) }
        do {
            let dialect = try Dialect.described(by: metaschema, assertsFormats: assertsFormats)
            dialects[uri] = dialect
            return dialect
        } catch {
            throw self.error(.unknownVocabulary(error.uri), at: location)
        }
    }
}
