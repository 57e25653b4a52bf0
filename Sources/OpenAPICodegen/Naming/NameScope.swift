/// Hands out names that are unique within a scope: a module, a type, a list of parameters.
///
/// A class, because all who name things in one scope must see each other's names.
final class NameScope {
    private var taken: Set<String>
    /// Names that are taken as well; a set that many scopes share and none changes.
    private let reserved: Set<String>
    /// Whether the names are those of types, which generated code writes without back-ticks.
    let isOfTypes: Bool

    /// Starts a scope in which some names are taken.
    init(taken: Set<String> = [], reserved: Set<String> = [], isOfTypes: Bool = false) {
        self.taken = taken
        self.reserved = reserved
        self.isOfTypes = isOfTypes
    }

    /// The first of the wanted names that is free, else the last with the smallest number that makes it so.
    ///
    /// Who asks first has the plain name, so callers ask in an order that unrelated changes of the document keep.
    func claim(_ wanted: String...) -> String {
        claim(wanted)
    }

    /// Whether a name is taken.
    func has(_ name: String) -> Bool {
        isTaken(name)
    }

    /// Takes a name; `false` when it is taken already.
    func take(_ name: String) -> Bool {
        isTaken(name) ? false : taken.insert(name).inserted
    }

    /// The first of the wanted names that is free, else the last with the smallest number that makes it so.
    func claim(_ wanted: [String]) -> String {
        if let free = wanted.first(where: { !isTaken($0) }) {
            taken.insert(free)
            return free
        }
        let base = wanted.last ?? "unnamed"
        var number = 2
        while isTaken("\(base)\(number)") { number += 1 }
        taken.insert("\(base)\(number)")
        return "\(base)\(number)"
    }

    private func isTaken(_ name: String) -> Bool { taken.contains(name) || reserved.contains(name) }
}
