/// `$ref` (Core, section 8.2.3.1).
struct Reference: Keyword {
    private let target: Int

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        Reference(target: try compiler.schema(try source.string(compiler), from: source.schema))
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        try evaluation.apply(target, to: value)
    }
}

/// `$dynamicRef` (Core, section 8.2.3.2): leads to where `$ref` would, or, if that is a `$dynamicAnchor`, to the
/// one of the same name in the outermost schema resource that evaluation has come through.
struct DynamicReference: Keyword {
    private let target: Int
    private let anchor: String?

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        let reference = try source.string(compiler)
        let uri = compiler.target(of: reference, from: source.schema)
        let target = try compiler.schema(reference, from: source.schema)
        let resource = compiler.index.resource(identifiedBy: uri.withoutFragment).map { compiler.index.resources[$0] }
        guard let name = uri.fragment, resource?.dynamicAnchors.contains(name) == true else {
            return DynamicReference(target: target, anchor: nil)
        }
        try compiler.addDynamicAnchor(name)
        return DynamicReference(target: target, anchor: name)
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        guard let anchor, let anchored = evaluation.program.dynamicAnchors[anchor] else {
            return try evaluation.apply(target, to: value)
        }
        let outermost = evaluation.scope.lazy.compactMap { anchored[$0] }.first
        return try evaluation.apply(outermost ?? target, to: value)
    }
}

extension Vocabulary {
    /// Core (section 8). Its other keywords identify schemas, which the index has done.
    static let core = Vocabulary(keywords: [
        ("$ref", Reference.compile),
        ("$dynamicRef", DynamicReference.compile),
    ])
}
