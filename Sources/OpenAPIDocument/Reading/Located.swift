import DovetailJSON

/// A value of a tree with everything that is known about where it stands.
struct Located {
    var node: Node
    /// The file, as a position in ``FileSet/files``.
    var file: Int
    /// The JSON Pointer from the root of the file, without `#`: `/components/schemas/Note`.
    var pointer: String
    /// The pointer of the nearest schema around it that has an `$id`, else of the root; references count from there.
    var resource: String
    /// The location of the key the value stands under, else of the value.
    var site: SourceLocation

    /// The value of one of the members.
    func child(_ member: Node.Member) -> Located {
        Located(
            node: member.value,
            file: file,
            pointer: pointer + "/" + JSONPointer.escaped(member.key),
            resource: resource,
            site: member.keyLocation
        )
    }

    /// One of the elements.
    func child(_ index: Int, _ element: Node) -> Located {
        Located(
            node: element,
            file: file,
            pointer: pointer + "/" + String(index),
            resource: resource,
            site: element.location
        )
    }

    /// What identifies the value among all files.
    var place: Place { Place(file: file, pointer: pointer) }
}

/// A file and a pointer into it.
struct Place: Hashable {
    let file: Int
    private let exactPointer: ExactText

    init(file: Int, pointer: String) {
        self.file = file
        exactPointer = ExactText(pointer)
    }

    var pointer: String { exactPointer.text }
}
