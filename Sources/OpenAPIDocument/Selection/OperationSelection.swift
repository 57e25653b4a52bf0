/// Takes the operations out of a document that a filter does not name, and the schemas that nothing needs then.
struct OperationSelection {
    let filter: OperationFilter
    let sink: DiagnosticSink

    func apply(to document: Document) -> Document {
        reportUnknown(in: document)
        var selected = document
        selected.paths = document.paths.compactMap(selection)
        selected.webhooks = document.webhooks.compactMap(selection)
        let reached = SchemaReach(selected).reached
        selected.components.schemas = document.components.schemas.filter { reached.contains($0.schema) }
        return selected
    }

    private func selection(of item: PathItem) -> PathItem? {
        var item = item
        if filter.paths.contains(where: { Self.matches(item.path, $0.text) }) { return item }
        item.operations = item.operations.filter { operation in
            operation.tags.contains { tag in filter.tags.contains { $0.text == tag } }
                || filter.operations.contains { $0.text == operation.operationID }
        }
        return item.operations.isEmpty ? nil : item
    }

    private static func matches(_ path: String, _ pattern: String) -> Bool {
        pattern.hasSuffix("*") ? path.hasPrefix(pattern.dropLast()) : path == pattern
    }

    private func reportUnknown(in document: Document) {
        let items = document.paths + document.webhooks
        let operations = items.flatMap(\.operations)
        report(filter.tags, "tag", among: operations.flatMap(\.tags)) { $0 == $1 }
        report(filter.paths, "path", among: items.map(\.path), where: Self.matches)
        report(filter.operations, "`operationId`", among: operations.compactMap(\.operationID)) { $0 == $1 }
    }

    private func report(
        _ entries: [OperationFilter.Entry],
        _ kind: String,
        among known: [String],
        where matches: (String, String) -> Bool
    ) {
        for entry in entries where !known.contains(where: { matches($0, entry.text) }) {
            let hint = Spelling.closest(to: entry.text, among: known).map { "did you mean `\($0)`?" }
            let message = "no operation has the \(kind) \(Wording.quoted(entry.text))"
            sink.error("unknown-selection", message, hint: hint, at: entry.location)
        }
    }
}
