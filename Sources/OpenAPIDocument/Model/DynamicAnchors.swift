/// Which `$dynamicRef`s lead where their text says, by whatever way they are reached (JSON Schema 2020-12 Core §8.2.3.2).
package struct DynamicAnchors: Sendable {
    /// How many schemas have each `$dynamicAnchor`.
    private let counts: [String: Int]

    /// Counts the anchors of a document.
    package init(_ document: Document) {
        counts = document.schemas.compactMap(\.dynamicAnchor).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Whether the `$dynamicRef` of a schema may lead elsewhere: its name is the anchor of several schemas, and of its first target.
    package func isOpen(_ schema: Schema, in document: Document) -> Bool {
        guard let reference = schema.dynamicReference, let anchor = document[reference.target].dynamicAnchor,
            reference.text.hasSuffix("#\(anchor)")
        else { return false }
        return counts[anchor, default: 0] > 1
    }
}
