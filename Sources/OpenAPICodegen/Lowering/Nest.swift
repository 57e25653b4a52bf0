/// A declaration that holds the types of the inline schemas inside it.
struct Nest {
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
}

/// The name that a schema's type is to have, should it need one.
enum TypeNaming {
    /// A component's, already claimed.
    case component(String)
    /// An inline schema's, made from where it stands.
    case inline(String)
}
