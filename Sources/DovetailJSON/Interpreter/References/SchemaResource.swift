/// A schema that has a URI of its own, and the anchors inside it (JSON Schema 2020-12 Core, section 4.3.5).
struct SchemaResource: Sendable {
    /// The URI, without fragment, that references inside the resource are resolved against.
    let base: URIReference
    let location: SchemaLocation
    /// What `$schema` says, here or further out; `nil` where nothing does.
    let dialect: String?
    /// Plain names from `$anchor` and `$dynamicAnchor`.
    var anchors: [String: SchemaLocation] = [:]
    /// Those of the names that are from `$dynamicAnchor`.
    var dynamicAnchors: Set<String> = []
}
