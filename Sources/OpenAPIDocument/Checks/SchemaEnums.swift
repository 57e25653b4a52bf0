import DovetailJSON

extension Checks {
    /// The values of an `enum` differ from each other, and can be of the schema's type.
    static func checkSchemaEnums(_ subject: Subject) {
        for schema in subject.document.schemas {
            if let const = schema.const, let types = schema.types, !const.isOne(of: types) {
                reportType(of: const, "`const`", types, subject.sink)
            }
            guard let values = schema.enumValues else { continue }
            reportDuplicates(values, subject)
            reportFormat(values, of: schema, subject)
            guard let types = schema.types else { continue }
            for value in values where !value.isOne(of: types) {
                reportType(of: value, "`enum` value", types, subject.sink)
            }
        }
    }

    private static func reportType(of value: Node, _ noun: String, _ types: [Schema.JSONType], _ sink: DiagnosticSink) {
        let names = Wording.list(types.map { Wording.quoted($0.rawValue) }, "or")
        let message = "this \(noun) is \(value.kindWithArticle), which the type \(names) excludes"
        let hint = quotingHint(value, types) ?? "remove it, or change the type"
        sink.warning("mismatched-enum", message, hint: hint, at: value.location)
    }

    private static func reportFormat(_ values: [Node], of schema: Schema, _ subject: Subject) {
        guard subject.document.assertsFormats, let name = schema.format, let format = Format(named: name) else {
            return
        }
        for value in values {
            guard let text = value.string, !format.accepts(text) else { continue }
            let message = "this `enum` value is not of the format \(Wording.quoted(name)), so that it never matches"
            let hint = "correct it, or remove the `format`"
            subject.sink.warning("mismatched-enum", message, hint: hint, at: value.location)
        }
    }

    private static func reportDuplicates(_ values: [Node], _ subject: Subject) {
        var first: [JSONValue: Node] = [:]
        for value in values {
            guard let earlier = first.updateValue(value, forKey: value.json) else { continue }
            let shown = value.text.map { " \(Wording.quoted($0))" } ?? ""
            let message = "the `enum` value\(shown) is listed twice"
            let hint = "it is on line \(earlier.location.line) already; remove one of the two"
            subject.sink.warning("duplicate-value", message, hint: hint, at: value.location)
        }
    }

    /// What to do when a value was meant to be a string.
    static func quotingHint(_ value: Node, _ types: [Schema.JSONType]) -> String? {
        guard types.contains(.string), let text = value.text, !value.isNull else { return nil }
        return "put it in quotes if it is a string: `\"\(text)\"`"
    }
}

extension Node {
    /// Whether the value is of one of the types; a number without a fraction is an integer.
    func isOne(of types: [Schema.JSONType]) -> Bool {
        switch content {
        case .mapping: types.contains(.object)
        case .sequence: types.contains(.array)
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: types.contains(.null)
            case .bool: types.contains(.boolean)
            case .string: types.contains(.string)
            case .integer: types.contains(.integer) || types.contains(.number)
            case .float:
                types.contains(.number)
                    || (types.contains(.integer) && scalar.number.map { $0.value.rounded() == $0.value } ?? false)
            }
        }
    }
}
