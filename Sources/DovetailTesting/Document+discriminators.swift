import DovetailJSON
import OpenAPIDocument

extension Document {
    /// The document's JSON with each branch of a union that has a discriminator only for the values that name it: a
    /// discriminator decides alone, as `docs/decisions/0012-schemas-and-types.md` says.
    func followingDiscriminators(_ json: JSONValue) -> JSONValue {
        let tags = DiscriminatorTags(self)
        return schemas.reduce(json) { json, schema in
            // What is written in place can be referred to, and stays where it is.
            let conditions = tags.conditions(of: schema).filter { branch, _ in
                self[branch].isReferenceOnly && self[branch].file == info.location.file
            }
            return conditions.reduce(json) { json, condition in
                guard let pointer = JSONPointer(String(self[condition.key].pointer.dropFirst())) else { return json }
                return json.changed(at: pointer.tokens[...]) { ["allOf": [$0, condition.value]] }
            }
        }
    }
}
