extension ConfigurationKey {
    /// `names: {"#/components/schemas/note-create": NewNote}`: names in Swift, by the JSON Pointer of what has them.
    static let names = ConfigurationKey(name: "names") { value, configuration in
        for (pointer, name) in value.entries() ?? [] {
            guard let text = name.string() else { continue }
            guard pointer.contains("#/") else {
                let hint = "write one such as `#/components/schemas/Note`; `dovetail names` lists them"
                name.reportKey(
                    "invalid-value",
                    "\(Wording.quoted(pointer)) is no pointer into the document",
                    hint: hint
                )
                continue
            }
            configuration.names.append(ChosenName(pointer: pointer, name: text, location: name.node.location))
        }
    }
}

/// A name that somebody has chosen for something in the document.
public struct ChosenName: Sendable, Hashable {
    /// The JSON Pointer of what has the name, as a fragment: `#/components/schemas/Note`.
    public var pointer: String
    /// The name in Swift.
    public var name: String
    /// Where the name stands.
    public var location: SourceLocation

    /// Creates a name.
    public init(pointer: String, name: String, location: SourceLocation) {
        self.pointer = pointer
        self.name = name
        self.location = location
    }
}
