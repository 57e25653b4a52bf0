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
