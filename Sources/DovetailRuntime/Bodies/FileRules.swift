import DovetailJSON

/// What the document says of the files of a name.
struct FileRules: Sendable {
    /// The name of their parts.
    var name: String
    /// The media types that each may have; empty for any.
    var contentTypes: [String] = []
    /// The fewest bytes of each.
    var minLength = 0
    /// The most bytes of each.
    var maxLength: Int?
    /// Whether there may be several.
    var isArray = false
    /// The fewest files.
    var minItems = 0
    /// The most files.
    var maxItems: Int?

    /// Where the document has them.
    var pointer: JSONPointer { JSONPointer().appending(name) }

    /// What is wrong with the media type of a part.
    func violation(of head: MultipartForm.Head) -> Violation? {
        let isTaken = MediaRange(head.contentType).map { MediaRange.position(of: $0, in: contentTypes) != nil } ?? false
        if contentTypes.isEmpty || isTaken { return nil }
        return Violation(
            place: .pointer(pointer.description),
            keyword: "contentMediaType",
            detail: "must be \(contentTypes.joined(separator: " or ")), is \(head.contentType)"
        )
    }
}
