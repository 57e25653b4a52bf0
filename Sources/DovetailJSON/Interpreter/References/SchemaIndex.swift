/// The documents of a set, and every schema resource and anchor in them.
struct SchemaIndex: Sendable {
    private(set) var documents: [(uri: String, value: JSONValue)] = []
    private(set) var resources: [SchemaResource] = []
    private var resourcesByURI: [String: Int] = [:]
    /// For each place that begins a resource, which one.
    private var resourceRoots: [SchemaLocation: Int] = [:]

    /// Takes in a document and walks through all schemas in it.
    mutating func add(_ value: JSONValue, at uri: String) throws(SchemaError) {
        let base = URIReference(uri)
        documents.append((base.withoutFragment, value))
        let location = SchemaLocation(document: documents.count - 1)
        let document = DocumentKind(of: value)
        let resource = SchemaResource(base: base, location: location, dialect: document.dialect)
        let number = try register(resource, as: base.withoutFragment)
        switch document {
        case .schema: try walk(value, at: location, in: number)
        case .openAPI: try walkOpenAPI(value, at: location, in: number)
        }
    }

    /// The resource that `location` lies in: that of the nearest place around it which begins one.
    func resource(at location: SchemaLocation) -> Int? {
        var pointer = location.pointer.text.utf8[...]
        while true {
            let candidate = SchemaLocation(document: location.document, pointer: String(pointer) ?? "")
            if let number = resourceRoots[candidate] { return number }
            guard let slash = pointer.lastIndex(of: UInt8(ascii: "/")) else { return nil }
            pointer = pointer[..<slash]
        }
    }

    /// The resource that `uri`, which has no fragment, identifies.
    func resource(identifiedBy uri: String) -> Int? { resourcesByURI[uri] }

    /// The document and pointer of a place, for messages.
    func text(of location: SchemaLocation) -> String {
        "\(documents[location.document].uri)#\(location.pointer.text)"
    }

    func error(_ reason: SchemaError.Reason, at location: SchemaLocation) -> SchemaError {
        SchemaError(location: text(of: location), reason: reason)
    }

    // MARK: Registering

    private mutating func register(_ resource: SchemaResource, as uri: String) throws(SchemaError) -> Int {
        guard resourcesByURI[uri] == nil else { throw error(.duplicateIdentifier(uri), at: resource.location) }
        resources.append(resource)
        resourcesByURI[uri] = resources.count - 1
        resourceRoots[resource.location] = resources.count - 1
        return resources.count - 1
    }

    /// Begins the resource that `$id` declares, or goes on in the one around it.
    ///
    /// A document's root has a resource already: there `$id` gives it a second URI, and its base.
    mutating func enter(
        _ schema: JSONObject,
        at location: SchemaLocation,
        in outer: Int
    ) throws(SchemaError) -> Int {
        guard let id = schema["$id"] else { return outer }
        guard case .string(let text) = id else {
            throw error(.malformed(keyword: "$id", mustBe: "a string"), at: location)
        }
        let base = URIReference(text).resolved(against: resources[outer].base)
        guard base.fragment ?? "" == "" else {
            throw error(.malformed(keyword: "$id", mustBe: "a URI reference without a fragment"), at: location)
        }
        let uri = base.withoutFragment
        let dialect = schema["$schema"]?.text ?? resources[outer].dialect
        let resource = SchemaResource(base: URIReference(uri), location: location, dialect: dialect)
        guard resources[outer].location == location else { return try register(resource, as: uri) }
        guard resourcesByURI[uri] ?? outer == outer else { throw error(.duplicateIdentifier(uri), at: location) }
        resourcesByURI[uri] = outer
        resources[outer] = resource
        return outer
    }

    /// Notes the anchors that `schema` declares.
    mutating func addAnchors(
        of schema: JSONObject,
        at location: SchemaLocation,
        in resource: Int
    ) throws(SchemaError) {
        for keyword in ["$anchor", "$dynamicAnchor"] {
            guard let value = schema[keyword] else { continue }
            guard case .string(let name) = value else {
                throw error(.malformed(keyword: keyword, mustBe: "a string"), at: location)
            }
            let known = resources[resource].anchors.updateValue(location, forKey: name)
            guard known == nil || known == location else { throw error(.duplicateAnchor(name), at: location) }
            if keyword == "$dynamicAnchor" { resources[resource].dynamicAnchors.insert(name) }
        }
    }
}

extension JSONValue {
    /// The string, if it is one.
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}
