/// What a request says under a name, as texts: the values given for it, and the members given inside it.
///
/// Queries, forms and delimited texts all become nodes; a shape then turns a node into JSON.
struct FormNode: Sendable {
    /// The values given for the name itself, decoded, in their order.
    var texts: [String] = []
    /// The names given inside, in their order: `a` and `b` of `name[a]=1&name[b]=2`.
    private(set) var names: [String] = []
    private var children: [String: FormNode] = [:]

    /// A node of texts.
    init(_ texts: [String] = []) {
        self.texts = texts
    }

    /// Whether nothing was said.
    var isEmpty: Bool { texts.isEmpty && names.isEmpty }

    /// What was said under a name inside.
    subscript(name: String) -> FormNode? { children[name] }

    /// Adds a text below a path of names.
    mutating func add(_ text: String, at path: some Collection<String>) {
        guard let name = path.first else {
            texts.append(text)
            return
        }
        insert(name)
        children[name]?.add(text, at: path.dropFirst())
    }

    /// Replaces what is said under a name.
    mutating func set(_ name: String, _ node: FormNode) {
        insert(name)
        children[name] = node
    }

    private mutating func insert(_ name: String) {
        guard children[name] == nil else { return }
        children[name] = FormNode()
        names.append(name)
    }
}
