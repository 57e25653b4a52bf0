import DovetailJSON
import OpenAPIDocument

extension SchemaWriter {
    /// The schema for a selection, as a view has it.
    ///
    /// - Parameter members: The schemas that apply to the value itself, for a selection that leaves unions out.
    func schema(of selection: SchemaSelection, members: [Schema], in view: SchemaView) -> JSONValue {
        var writer = self
        writer.view = view
        let hidden = writer.hiddenNames(of: selection.schemas)
        var parts = selection.schemas.map { writer.value(of: $0, hiding: hidden) }
        if !selection.without.isEmpty {
            // References and `allOf` have been followed to find the members: each stands for itself alone.
            parts = members.map { member in
                let unions = selection.without.filter { $0.schema == member.id }.map(\.keyword)
                let omitted = Set(["$ref", "allOf"] + unions)
                return .object(writer.object(member, hiding: hidden, without: omitted))
            }
        }
        var root = JSONObject([("allOf", .array(parts))])
        if selection.without.isEmpty, case .object(let only)? = parts.first, parts.count == 1 { root = only }
        let definitions = writer.definitions()
        if !definitions.isEmpty { root.append("$defs", .object(definitions)) }
        return .object(root)
    }
}
