/// A declaration that holds the types of the inline schemas inside it.
struct Nest {
    /// The names in the longest path of a type. Swift's compiler takes twice as long for every level of nesting to write the
    /// name of a symbol, and has many to write for a type.
    private static let maxDepth = 8

    /// The full name of the declaration, empty for the module.
    var path: String
    /// The names taken in it.
    let scope: NameScope
    /// The types declared so far.
    var types: [TypeModel] = []

    /// The full name of a type with this name in the declaration.
    func path(of name: String) -> String {
        path.isEmpty ? name : "\(path).\(name)"
    }

    /// The inside of a declaration that is being made here. What is too deep stands beside the declaration instead.
    func inside(_ name: String, reserved: Set<String>) -> Nest {
        let inner = self.path(of: name)
        let depth = inner.utf8.count { $0 == UInt8(ascii: ".") } + 1
        if depth == Self.maxDepth { return Nest(path: path, scope: scope) }
        return Nest(path: inner, scope: NameScope(taken: [name], reserved: reserved))
    }

    /// Adds a type, and those that were declared inside it.
    mutating func add(_ type: TypeModel, with inner: Nest?) {
        var type = type
        if let inner, inner.path == path {
            types += inner.types
        } else {
            type.nested = inner?.types ?? []
        }
        types.append(type)
    }
}

/// The name that a schema's type is to have, should it need one.
enum TypeNaming {
    /// A component's, already claimed.
    case component(String)
    /// An inline schema's, made from where it stands.
    case inline(String)
}
