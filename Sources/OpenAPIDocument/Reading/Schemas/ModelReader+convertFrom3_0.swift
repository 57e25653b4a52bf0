/// What 3.0 says in its own way becomes what 2020-12 says.
extension ModelReader {
    /// Converts what depends on several keywords; the others are converted where they are read.
    func convertFrom3_0(_ value: Located, into schema: inout Schema) {
        if let nullable = value.node.member("nullable"), nullable.value.bool == true {
            if let types = schema.types {
                schema.types = types + [.null]
            } else {
                sink.warning(
                    "ineffective-nullable",
                    "`nullable` has no effect without a `type` beside it",
                    hint: "add `type:`, or allow null by `oneOf` in OpenAPI 3.1",
                    at: nullable.keyLocation
                )
            }
        }
        convertExclusive("exclusiveMinimum", value, &schema.minimum, &schema.exclusiveMinimum, needs: "minimum")
        convertExclusive("exclusiveMaximum", value, &schema.maximum, &schema.exclusiveMaximum, needs: "maximum")
        if schema.types?.contains(.array) == true, value.node.member("items") == nil,
            !value.node.hasMisspelt("items")
        {
            let message = "an array schema has no `items`, which OpenAPI 3.0 requires"
            let hint = "add `items: {}` if any item will do"
            sink.error("missing-items", message, hint: hint, at: schema.location(of: "type"))
        }
    }

    private func convertExclusive(
        _ keyword: String,
        _ value: Located,
        _ inclusive: inout Schema.Number?,
        _ exclusive: inout Schema.Number?,
        needs limit: String
    ) {
        guard let member = value.node.member(keyword), member.value.bool == true else { return }
        if inclusive == nil {
            let message = "`\(keyword)` has no effect without a `\(limit)` beside it"
            sink.warning("ineffective-limit", message, hint: "add `\(limit):`", at: member.keyLocation)
        }
        exclusive = inclusive
        inclusive = nil
    }

    /// Reads `exclusiveMinimum` or `exclusiveMaximum`: a boolean in 3.0, a number since.
    func readExclusive(_ keyword: SchemaKeyword, _ member: Node.Member, into schema: inout Schema) {
        if version == .v3_0 {
            if member.value.number != nil {
                let limit = keyword == .exclusiveMinimum ? "minimum" : "maximum"
                let hint = "write `\(limit): \(member.value.text ?? "")` and `\(member.key): true`"
                reportType(of: member.key, mustBe: "a boolean", is: member.value, hint: hint)
            } else {
                let isExclusive = bool(member)
                switch keyword {
                case .exclusiveMinimum: schema.keywordsOf3_0.exclusiveMinimum = isExclusive
                default: schema.keywordsOf3_0.exclusiveMaximum = isExclusive
                }
            }
            return
        }
        guard member.value.bool == nil else {
            let hint = "since OpenAPI 3.1 it is the limit itself: `\(member.key): 10`"
            reportType(of: member.key, mustBe: "a number", is: member.value, hint: hint)
            return
        }
        switch keyword {
        case .exclusiveMinimum: schema.exclusiveMinimum = number(member)
        default: schema.exclusiveMaximum = number(member)
        }
    }
}
