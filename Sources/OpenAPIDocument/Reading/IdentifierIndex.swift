/// The `$id`s, `$anchor`s and `$dynamicAnchor`s of one file (JSON Schema 2020-12 §8.2).
struct IdentifierIndex {
    /// An anchor's name with the pointer of the resource it counts in.
    struct Anchor: Hashable {
        var resource: String
        var name: String
    }

    /// Pointers by anchor.
    private(set) var anchors: [Anchor: String] = [:]
    /// Pointers of schemas by `$id` as written.
    private(set) var identifiers: [String: String] = [:]

    init() {}

    /// Looks through a whole tree, without recursion.
    init(of root: Node) {
        var pending: [(node: Node, pointer: String, resource: String)] = [(root, "", "")]
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
                if let identifier = node["$id"]?.string {
                    resource = pointer
                    identifiers[identifier] = pointer
                }
                for member in members {
                    let isAnchor = member.key == "$anchor" || member.key == "$dynamicAnchor"
                    if isAnchor, let name = member.value.string {
                        anchors[Anchor(resource: resource, name: name)] = pointer
                    }
                    pending.append((member.value, pointer + "/" + ReferenceText.escaped(member.key), resource))
                }
            }
        }
    }
}
