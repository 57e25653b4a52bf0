import DovetailJSON

extension Checks {
    /// Declared tags are unique, and where a document declares tags, the names that operations use are among them (§4.22).
    static func checkTags(_ subject: Subject) {
        var declared: [ExactText: Tag] = [:]
        for tag in subject.document.tags {
            if let earlier = declared[ExactText(tag.name)] {
                let message = "the tag \(Wording.quoted(tag.name)) is declared twice"
                let hint = "it is on line \(earlier.location.line) already; remove one of the two"
                subject.sink.error("duplicate-tag", message, hint: hint, at: tag.location)
            } else {
                declared[ExactText(tag.name)] = tag
            }
        }
        for tag in subject.document.tags { checkParents(of: tag, among: declared, subject.sink) }
        guard !declared.isEmpty else { return }
        for use in subject.inventory.tagUses where declared[ExactText(use.name)] == nil {
            let hint =
                subject.sink.suggestion(
                    for: use.name,
                    among: declared.keys.map(\.text).sorted(),
                    in: "undeclared-tag"
                )
                ?? "add it to the document's `tags`"
            let message = "the tag \(Wording.quoted(use.name)) is not declared"
            subject.sink.warning("undeclared-tag", message, hint: hint, at: use.location)
        }
    }

    private static func checkParents(of tag: Tag, among declared: [ExactText: Tag], _ sink: DiagnosticSink) {
        var visited: Set<ExactText> = [ExactText(tag.name)]
        var current = tag
        while let name = current.parent {
            guard let parent = declared[ExactText(name)] else {
                guard current.name.isSameText(as: tag.name) else { return }
                let message =
                    "the parent \(Wording.quoted(name)) of the tag \(Wording.quoted(tag.name)) is not declared"
                sink.error("unknown-tag-parent", message, hint: "add it to the document's `tags`", at: tag.location)
                return
            }
            guard visited.insert(ExactText(name)).inserted else {
                let message = "the tag \(Wording.quoted(tag.name)) is nested in itself"
                sink.error("tag-cycle", message, hint: "remove one of the parents", at: tag.location)
                return
            }
            current = parent
        }
    }
}
