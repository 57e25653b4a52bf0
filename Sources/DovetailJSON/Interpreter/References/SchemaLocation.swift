/// The place of a schema: a document of the set, and the JSON Pointer from the document's root.
struct SchemaLocation: Hashable, Sendable {
    let document: Int
    let pointer: ExactText

    init(document: Int, pointer: String = "") {
        self.document = document
        self.pointer = ExactText(pointer)
    }

    /// The place that the tokens lead to from here.
    func appending(_ tokens: String...) -> SchemaLocation { appending(tokens) }

    /// The place that the tokens lead to from here.
    func appending(_ tokens: [String]) -> SchemaLocation {
        var text = pointer.text
        for token in tokens { JSONPointer.append(token, to: &text) }
        return SchemaLocation(document: document, pointer: text)
    }
}

/// A text that equals another only if both have the same Unicode scalars, as JSON wants it.
///
/// `String` also takes canonically equivalent texts for equal.
struct ExactText: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ExactText, right: ExactText) -> Bool { left.text.isSameText(as: right.text) }

    func hash(into hasher: inout Hasher) { hasher.combineText(text) }
}
