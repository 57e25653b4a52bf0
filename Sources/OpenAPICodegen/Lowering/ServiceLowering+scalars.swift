import DovetailJSON
import OpenAPIDocument

extension ServiceLowering {
    /// Lowers a schema of type `string`.
    mutating func string(_ schema: Schema) -> ValueModel? {
        guard hasOnly(["minLength", "maxLength", "pattern", "format"], schema) else { return nil }
        if let format = schema.format {
            warn(
                "unenforced-format",
                "the format `\(format)` is not enforced: any string is taken",
                at: schema.location(of: "format")
            )
        }
        var constraints = Constraints()
        constraints.minLength = schema.minLength
        constraints.maxLength = schema.maxLength
        if let pattern = schema.pattern {
            do {
                _ = try Pattern(pattern)
                constraints.pattern = pattern
            } catch {
                let location = schema.location(of: "pattern")
                diagnostics.append(Diagnostic(.error, code: "invalid-pattern", "\(error)", at: location))
                return nil
            }
        }
        return ValueModel(representation: .string, constraints: constraints)
    }

    /// Lowers a schema of type `integer`.
    mutating func integer(_ schema: Schema) -> ValueModel? {
        guard hasOnly(Self.numericKeywords, schema) else { return nil }
        let width: IntegerWidth
        switch schema.format {
        case "int32": width = .int32
        case "int64": width = .int64
        case nil: width = .native
        case .some(let format):
            width = .native
            warnOfFormat(format, "an integer of 64 bits is taken", schema)
        }
        let fits: (Schema.Number) -> Bool = { number in
            guard let integer = number.integer else { return false }
            return width != .int32 || Int32(exactly: integer) != nil
        }
        guard boundsFit(schema, fits) else { return nil }
        return ValueModel(representation: .integer(width), constraints: numericConstraints(schema))
    }

    /// Lowers a schema of type `number`.
    mutating func number(_ schema: Schema) -> ValueModel? {
        guard hasOnly(Self.numericKeywords, schema) else { return nil }
        if let format = schema.format, format != "float", format != "double" {
            warnOfFormat(format, "a double is taken", schema)
        }
        guard boundsFit(schema, { $0.value.isFinite }) else { return nil }
        return ValueModel(
            representation: .number(isSingle: schema.format == "float"),
            constraints: numericConstraints(schema)
        )
    }

    private static let numericKeywords: Set<String> = [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format",
    ]

    private mutating func warnOfFormat(_ format: String, _ effect: String, _ schema: Schema) {
        warn(
            "unenforced-format",
            "the format `\(format)` is not enforced: \(effect)",
            at: schema.location(of: "format")
        )
    }

    private func numericConstraints(_ schema: Schema) -> Constraints {
        var constraints = Constraints()
        constraints.minimum = schema.minimum.map(Self.text)
        constraints.maximum = schema.maximum.map(Self.text)
        constraints.exclusiveMinimum = schema.exclusiveMinimum.map(Self.text)
        constraints.exclusiveMaximum = schema.exclusiveMaximum.map(Self.text)
        constraints.multipleOf = schema.multipleOf.map(Self.text)
        return constraints
    }

    /// A number as Swift writes it: the shortest decimal that means the same.
    private static func text(_ number: Schema.Number) -> String {
        number.integer.map { String($0) } ?? String(number.value)
    }

    /// Whether a type can hold every bound of a schema; those it cannot hold are reported.
    private mutating func boundsFit(_ schema: Schema, _ fits: (Schema.Number) -> Bool) -> Bool {
        let bounds = [
            ("minimum", schema.minimum), ("maximum", schema.maximum), ("multipleOf", schema.multipleOf),
            ("exclusiveMinimum", schema.exclusiveMinimum), ("exclusiveMaximum", schema.exclusiveMaximum),
        ]
        let others = bounds.filter { bound in bound.1.map { !fits($0) } ?? false }
        for (keyword, _) in others {
            unsupported(
                "a `\(keyword)` that the type cannot hold",
                hint: "write the nearest number of the type that means the same",
                at: schema.location(of: keyword)
            )
        }
        return others.isEmpty
    }
}
