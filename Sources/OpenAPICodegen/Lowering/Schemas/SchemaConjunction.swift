import DovetailJSON
import OpenAPIDocument

/// What selected schemas ask for in sum: those that they refer to and those in `allOf` are in it as well.
struct SchemaConjunction {
    /// Every schema that applies to the value itself, references and `allOf` followed, each once.
    private(set) var members: [Schema] = []
    /// The types that all of them allow.
    private(set) var kinds: SchemaKinds
    /// Whether one of them names its types.
    private(set) var namesTypes = false
    /// The unions, with the place of each.
    private(set) var unions: [Union] = []
    /// Whether what it means depends on where it is referred to from, or it is in another dialect.
    private(set) var isDynamic = false
    /// The schema whose parts all the others are, if there is one: only its `unevaluated…` sees what they evaluate.
    private(set) var root: SchemaID?
    /// The names of all keywords that the members have.
    private var keywords: Set<String> = []
    /// The keywords among them that ask for something of some type of JSON.
    private var asking: Set<String> = []

    /// A union that the value must satisfy.
    struct Union {
        var place: SchemaSelection.Union
        var branches: [SchemaID]
        var discriminator: Discriminator?

        var isExclusive: Bool { place.keyword == "oneOf" }
    }

    init(_ selection: SchemaSelection, in document: Document, dynamics: DynamicScopes) {
        kinds = selection.kinds
        root = selection.schemas.count == 1 && selection.without.isEmpty ? selection.schemas[0] : nil
        var seen: Set<SchemaID> = []
        var pending = Array(selection.schemas.reversed())
        while let id = pending.popLast() {
            guard seen.insert(id).inserted else { continue }
            let schema = document[id]
            if schema.boolean == false { kinds = [] }
            guard schema.boolean == nil else { continue }
            if dynamics.isDynamic(schema) { isDynamic = true }
            add(schema, without: selection.without)
            var next = schema.allOf
            if let target = schema.reference?.target ?? dynamics.target(of: schema) {
                next.insert(target, at: 0)
            }
            if schema.reference != nil, let target = dynamics.target(of: schema) { next.insert(target, at: 0) }
            pending += next.reversed()
        }
    }

    /// What a schema asks for by keywords of its own.
    init(of schema: Schema) {
        kinds = .all
        add(schema, without: [])
    }

    private mutating func add(_ schema: Schema, without omitted: Set<SchemaSelection.Union>) {
        members.append(schema)
        for (keyword, _) in schema.keywordLocations {
            keywords.insert(keyword)
            if Self.silent.contains(keyword) || keyword.hasPrefix("x-") || schema.isVacuous(keyword) { continue }
            asking.insert(keyword)
        }
        if let types = schema.types {
            kinds.formIntersection(SchemaKinds(types))
            namesTypes = true
        }
        for (keyword, branches) in [("oneOf", schema.oneOf), ("anyOf", schema.anyOf)] where !branches.isEmpty {
            let place = SchemaSelection.Union(schema: schema.id, keyword: keyword)
            if omitted.contains(place) { continue }
            unions.append(Union(place: place, branches: branches, discriminator: schema.discriminator))
        }
    }

    /// The members whose keyword of that name says something to values of the types at hand.
    func members(with keyword: String) -> [Schema] {
        has(keyword) ? members.filter { $0.has(keyword) } : []
    }

    /// Whether any member has a keyword that says something to values of the types at hand.
    func has(_ keyword: String) -> Bool {
        keywords.contains(keyword) && !kinds.isDisjoint(with: SchemaKinds.concerned(by: keyword))
    }

    /// The names of the properties that an object must have.
    var required: Set<ExactText> { Set(members.lazy.flatMap { $0.required }.map { ExactText($0.name) }) }

    /// The keywords that ask for something of values of the types at hand.
    var assertions: Set<String> {
        asking.filter { !kinds.isDisjoint(with: SchemaKinds.concerned(by: $0)) }
    }

    /// Keywords that ask for nothing, or that are followed or counted elsewhere.
    private static let silent: Set<String> = [
        "$anchor", "$comment", "$defs", "$dynamicAnchor", "$dynamicRef", "$id", "$ref", "$schema", "$vocabulary",
        "allOf", "anyOf", "contentEncoding", "contentMediaType", "contentSchema", "default", "deprecated",
        "description", "discriminator", "else", "example", "examples", "externalDocs", "nullable", "oneOf", "readOnly",
        "then", "title", "type", "writeOnly", "xml", "minContains", "maxContains",
    ]
}

extension Schema {
    /// Whether a keyword is there.
    func has(_ keyword: String) -> Bool { keywordLocations.contains { $0.key == keyword } }

    /// Whether a keyword is there without asking for anything.
    fileprivate func isVacuous(_ keyword: String) -> Bool {
        switch keyword {
        case "uniqueItems": !uniqueItems
        case "required": required.isEmpty
        case "if": then == nil && `else` == nil
        case "minLength": minLength == 0
        case "minItems": minItems == 0
        case "minProperties": minProperties == 0
        case "properties": properties.isEmpty
        default: false
        }
    }
}
