import OpenAPIDocument

/// How the names of a document differ from those that were written down.
package struct NameDrift: Sendable {
    /// The parts that have no name there.
    package var added: [NamedPart] = []
    /// The parts that have another name there, with that name.
    package var changed: [(part: NamedPart, locked: String)] = []
    /// What is written down of parts that do not exist.
    package var removed: [NamedPart] = []

    /// Compares names with those that were written down.
    package init(_ names: [NamedPart], _ locked: [ChosenName]) {
        let known = Dictionary(locked.map { ($0.pointer, $0.name) }) { first, _ in first }
        for part in names {
            switch known[part.pointer] {
            case nil: added.append(part)
            case part.name?: break
            case let other?: changed.append((part, other))
            }
        }
        let pointers = Set(names.map(\.pointer))
        removed = locked.filter { !pointers.contains($0.pointer) }.map { NamedPart(pointer: $0.pointer, name: $0.name) }
    }

    /// Whether nothing differs.
    package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
