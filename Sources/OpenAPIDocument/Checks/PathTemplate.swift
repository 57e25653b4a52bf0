/// A path with its parameters told apart (§4.8.2): `/notes/{id}`.
struct PathTemplate {
    /// The parameters' names in order.
    var names: [String] = []
    /// The path with every name removed: what two paths must not share.
    var shape = ""
    /// What is wrong with the braces, if anything.
    var problem: String?

    init(_ path: String) {
        var name: String?
        for character in path {
            switch (character, name) {
            case ("{", nil):
                name = ""
            case ("{", _):
                problem = "a `{` stands inside a parameter's braces"
            case ("}", let open?):
                if open.isEmpty { problem = "a parameter in braces has no name" }
                names.append(open)
                shape += "{}"
                name = nil
            case ("}", nil):
                problem = "a `}` has no `{` before it"
            case (_, let open?):
                name = open + String(character)
            default:
                shape.append(character)
            }
        }
        if name != nil { problem = "a `{` is never closed" }
    }
}
