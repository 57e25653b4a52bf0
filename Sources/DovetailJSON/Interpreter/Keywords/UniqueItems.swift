/// `uniqueItems` (Validation, section 6.4.3).
struct UniqueItems: Keyword {
    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        try source.boolean(compiler) ? UniqueItems() : nil
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard case .array(let items) = value else { return true }
        var first: [JSONValue: Int] = [:]
        for (index, item) in items.enumerated() {
            if let earlier = first.updateValue(index, forKey: item) {
                return evaluation.fail(.uniqueItems(earlier, index))
            }
        }
        return true
    }
}
