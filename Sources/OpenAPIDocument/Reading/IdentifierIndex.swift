import DovetailJSON

/// The `$id`s, `$anchor`s and `$dynamicAnchor`s of one file (JSON Schema 2020-12 §8.2).
struct IdentifierIndex {
    /// An anchor's name with the pointer of the resource it counts in.
    struct Anchor: Hashable {
        var resource: ExactText
        var name: ExactText
    }

    /// Pointers by anchor.
    private(set) var anchors: [Anchor: String] = [:]
    /// Pointers of schemas by their `$id`, resolved against those around them.
    private(set) var identifiers: [String: String] = [:]
    /// What references count from, by the pointer of the resource they stand in, where it has an `$id`.
    private(set) var bases: [ExactText: URIReference] = [:]

    init() {}

    /// Looks through a whole tree, without recursion.
    ///
    /// - Parameter base: What references at the root count from, when that is no file.
    init(of root: Node, base: URIReference?) {
        var pending: [(node: Node, pointer: String, resource: String)] = [(root, "", "")]
        bases[ExactText("")] = base
        while let (node, pointer, resource) = pending.popLast() {
            switch node.content {
            case .scalar:
                break
            case .sequence(let elements):
                for (index, element) in elements.enumerated() {
                    pending.append((element, pointer + "/" + String(index), resource))
                }
            case .mapping(let members):
                var resource = resource
                if let text = node["$id"]?.string {
                    let identifier =
                        bases[ExactText(resource)].map { URIReference(text).resolved(against: $0) }
                        ?? URIReference(text)
                    resource = pointer
                    identifiers[identifier.withoutFragment] = pointer
                    bases[ExactText(pointer)] = identifier
                }
                for member in members {
                    let isAnchor = member.key == "$anchor" || member.key == "$dynamicAnchor"
                    if isAnchor, let name = member.value.string {
                        anchors[Anchor(resource: ExactText(resource), name: ExactText(name))] = pointer
                    }
                    pending.append((member.value, pointer + "/" + JSONPointer.escaped(member.key), resource))
                }
            }
        }
    }
}
