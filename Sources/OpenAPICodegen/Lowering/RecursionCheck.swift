import OpenAPIDocument

/// Finds types that would contain themselves by value: no Swift struct can.
enum RecursionCheck {
    /// An error for each type on such a cycle.
    static func check(_ model: ServiceModel, locations: [String: SourceLocation]) -> [Diagnostic] {
        let types = TypeUsage.index(model)
        let contained = types.mapValues(directlyContained)
        return types.keys.sorted().compactMap { path in
            guard let location = locations[path], reaches(path, from: path, contained) else { return nil }
            return Diagnostic(
                .error,
                code: "unsupported",
                "a schema that contains itself other than in an array is not supported",
                hint: "make `\(path)` refer to itself through an array or a map",
                at: location
            )
        }
    }

    private static func directlyContained(_ type: TypeModel) -> [String] {
        guard case .object(let object) = type.kind else { return [] }
        return object.properties.compactMap { name(of: $0.value) }
    }

    private static func name(of value: ValueModel) -> String? {
        switch value.representation {
        case .named(let path): path
        case .nullable(let inner): name(of: inner)
        default: nil
        }
    }

    private static func reaches(_ goal: String, from start: String, _ contained: [String: [String]]) -> Bool {
        var seen: Set<String> = []
        var open = contained[start] ?? []
        while let next = open.popLast() {
            if next == goal { return true }
            if seen.insert(next).inserted { open += contained[next] ?? [] }
        }
        return false
    }
}
