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
        // By scalars: a combining mark after a brace would make one character of the two.
        for scalar in path.unicodeScalars {
            switch (scalar, name) {
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
                name = open + String(scalar)
            default:
                shape.unicodeScalars.append(scalar)
            }
        }
        if name != nil { problem = "a `{` is never closed" }
    }
}
