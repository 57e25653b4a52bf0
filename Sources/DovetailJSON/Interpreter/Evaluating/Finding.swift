/// A violation that knows its place in the order of the value.
struct Finding {
    /// From the root: which child, and its name in an object.
    let path: [(index: Int, name: String?)]
    let keyword: String
    let detail: String

    /// The JSON Pointer to the value at fault.
    var pointer: String {
        path.reduce(into: "") { JSONPointer.append($1.name ?? "\($1.index)", to: &$0) }
    }

    var violation: Violation { Violation(place: .pointer(pointer), keyword: keyword, detail: detail) }

    /// Whether the value at fault comes before that of `other`, or around it.
    func precedes(_ other: Finding) -> Bool {
        path.lexicographicallyPrecedes(other.path) { $0.index < $1.index }
    }
}
