import OpenAPIDocument

extension DocsLowering {
    /// The operations by tag: declared tags in their order, others in the order of their first use.
    ///
    /// An operation with several tags stands under the first, so that it is on the page once.
    mutating func groups() -> [DocsGroup] {
        var groups: [DocsGroup] = document.tags.map { tag in
            DocsGroup(
                title: tag.summary ?? tag.name,
                anchor: anchors.make("tag", tag.name),
                description: tag.description,
                links: Self.links(tag.externalDocs),
                operations: []
            )
        }
        var positions: [String: Int] = [:]
        for (index, tag) in document.tags.enumerated() where positions[tag.name] == nil { positions[tag.name] = index }
        var untagged: [DocsOperation] = []
        for item in document.paths {
            for operation in item.operations {
                let lowered = self.operation(operation, of: item)
                guard let tag = operation.tags.first else {
                    untagged.append(lowered)
                    continue
                }
                let position = positions[tag] ?? groups.count
                if position == groups.count {
                    positions[tag] = position
                    groups.append(group(tag, anchor: anchors.make("tag", tag), []))
                }
                groups[position].operations.append(lowered)
            }
        }
        if !untagged.isEmpty {
            groups.append(group(groups.isEmpty ? "Operations" : "Other operations", anchor: "operations", untagged))
        }
        let webhooks = document.webhooks.flatMap { item in item.operations.map { (item, $0) } }
        if !webhooks.isEmpty {
            let lowered = webhooks.map { operation($1, of: $0, as: .webhook) }
            groups.append(group("Webhooks", anchor: "webhooks", lowered))
        }
        return groups.filter { !$0.operations.isEmpty || $0.description != nil }
    }

    private func group(_ title: String, anchor: String, _ operations: [DocsOperation]) -> DocsGroup {
        DocsGroup(title: title, anchor: anchor, description: nil, links: [], operations: operations)
    }
}
