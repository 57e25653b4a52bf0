extension ConfigurationKey {
    /// `filter: {tags: [notes], paths: [/notes*], operations: [createNote]}`: which operations are generated.
    static let filter = ConfigurationKey(name: "filter") { value, configuration in
        guard let fields = value.fields(["tags", "paths", "operations"]) else { return }
        func entries(_ name: String) -> [OperationFilter.Entry] {
            (fields[name]?.elements() ?? []).compactMap { element in
                element.string().map { OperationFilter.Entry(text: $0, location: element.node.location) }
            }
        }
        let filter = OperationFilter(
            tags: entries("tags"),
            paths: entries("paths"),
            operations: entries("operations")
        )
        // An unknown key, or one that holds no list, has a finding of its own.
        let isRead =
            fields.count == value.node.members?.count && fields.values.allSatisfy { $0.node.elements != nil }
        if isRead, filter.tags.isEmpty, filter.paths.isEmpty, filter.operations.isEmpty {
            value.report(
                "invalid-value",
                "`filter` names no operation",
                hint: "name tags, paths or operations; or remove `filter` to generate all"
            )
        }
        configuration.filter = filter
    }
}
