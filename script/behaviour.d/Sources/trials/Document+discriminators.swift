import DovetailRuntime
import OpenAPIDocument

@testable import DovetailTesting

extension Document {
    /// A document's JSON with each branch of a union that has a discriminator only for the values that name it: a
    /// discriminator decides alone, as `docs/decisions/0012-schemas-and-types.md` says.
    func followingDiscriminators(_ json: JSONValue) -> JSONValue {
        schemas.reduce(json) { json, schema in
            guard let discriminator = schema.discriminator, discriminator.defaultMapping == nil else { return json }
            let branches = schema.oneOf + schema.anyOf
            let names = branches.map { self.names(of: $0, discriminator, depth: 0) }
            // Where a branch has no name, all are tried; one that is written in place has constants of its own.
            if names.contains([]) || !branches.allSatisfy({ self[$0].isReferenceOnly }) { return json }
            return zip(branches, names).reduce(json) { json, branch in
                guard let pointer = JSONPointer(String(self[branch.0].pointer.dropFirst())) else { return json }
                let property = discriminator.propertyName
                let named: JSONValue = [
                    "required": [.string(property)],
                    "properties": [property: ["enum": .array(branch.1.map { .string($0) })]],
                ]
                return json.changed(at: pointer.tokens[...]) { ["allOf": [$0, named]] }
            }
        }
    }

    /// What the values of a branch are named: in the mapping, by the constants of the property, by the component, or as the
    /// branches are of which it is a union itself.
    private func names(of branch: SchemaID, _ discriminator: Discriminator, depth: Int) -> [String] {
        let target = resolved(branch)
        let mapped = discriminator.mapping.filter { resolved($0.schema) == target }.map(\.value)
        let parts = composition(of: branch)
        let constants = parts.flatMap { self[$0].properties }.filter { $0.name == discriminator.propertyName }
            .flatMap { composition(of: $0.schema) }
            .flatMap { self[$0].enumValues ?? self[$0].const.map { [$0] } ?? [] }.compactMap(\.json.scalarText)
        if mapped.isEmpty, constants.isEmpty, depth < 4, let inner = parts.map({ self[$0] }).first(where: isUnion),
            let deeper = inner.discriminator, deeper.propertyName == discriminator.propertyName
        {
            return (inner.oneOf + inner.anyOf).flatMap { names(of: $0, deeper, depth: depth + 1) }
        }
        let component = components.schemas.first { resolved($0.schema) == target }.map(\.name)
        let others = discriminator.mapping.map(\.value)
        return mapped + constants + (component.map { others.contains($0) ? [] : [$0] } ?? [])
    }

    private func isUnion(_ schema: Schema) -> Bool {
        schema.discriminator != nil && !(schema.oneOf + schema.anyOf).isEmpty
    }
}
