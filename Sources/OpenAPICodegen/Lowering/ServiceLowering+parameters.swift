import OpenAPIDocument

extension ServiceLowering {
    /// Lowers the parameters of an operation.
    ///
    /// Of two with one name in different places, the one that comes first in the order path, query, header, cookie
    /// keeps it; the other is named after its place as well.
    mutating func parameters(_ operation: Operation, at path: PathItem, in nest: inout Nest) -> [ParameterModel] {
        let names = NameScope(taken: operation.requestBody == nil ? [] : ["body"])
        let template = Self.parameterNames(of: path.path)
        let order: [Parameter.Location] = [.path, .query, .header, .cookie]
        var claimed: [Int: String] = [:]
        for location in order {
            for (index, parameter) in operation.parameters.enumerated() where parameter.in == location {
                let name = ReservedWords.member(SwiftName.value(parameter.name))
                claimed[index] = names.claim(name, location.rawValue + SwiftName.type(parameter.name))
            }
        }
        return operation.parameters.enumerated().compactMap { index, parameter in
            guard !Self.isIgnored(parameter) else { return nil }
            guard let source = source(of: parameter, template), let schema = parameter.schema else {
                if parameter.schema == nil {
                    unsupported("a parameter with `content`", at: parameter.location)
                }
                return nil
            }
            let naming = TypeNaming.inline(SwiftName.type(parameter.name))
            guard let value = value(schema, as: naming, in: &nest) else { return nil }
            guard isText(value) else {
                unsupported("a parameter that is neither a scalar nor an array of scalars", at: parameter.location)
                return nil
            }
            return ParameterModel(
                name: claimed[index] ?? parameter.name,
                wireName: parameter.name,
                documentation: parameter.description ?? documentation(of: schema),
                source: source,
                value: value,
                isRequired: parameter.required,
                defaultValue: parameter.required ? nil : literal(of: schema, value, in: nest)
            )
        }
    }

    /// Where a parameter is read from, if its style is one that is read.
    private mutating func source(of parameter: Parameter, _ template: [String]) -> ParameterModel.Source? {
        switch (parameter.in, parameter.style) {
        case (.path, .simple):
            // The document's checks have seen to it that the template has the parameter.
            return template.firstIndex(of: parameter.name).map { .path($0) }
        case (.query, .form) where !parameter.allowEmptyValue: return .query(explode: parameter.explode)
        case (.header, .simple): return .header
        case (.cookie, .form): return .cookie
        case (.query, .form):
            unsupported("`allowEmptyValue`", at: parameter.location)
            return nil
        default:
            unsupported("the style `\(parameter.style.rawValue)` in a \(parameter.in.rawValue)", at: parameter.location)
            return nil
        }
    }

    /// Header parameters that OpenAPI 3.1 §4.8.12.1 tells readers to ignore: other parts of the document say them.
    private static func isIgnored(_ parameter: Parameter) -> Bool {
        parameter.in == .header && ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
    }

    /// Whether a value has one text, or one for each item.
    private func isText(_ value: ValueModel) -> Bool {
        switch value.representation {
        case .string, .boolean, .integer, .number: true
        case .named(let path): isEnumeration(path)
        case .array(let element): isScalar(element)
        case .dictionary, .nullable, .any: false
        }
    }

    private func isScalar(_ value: ValueModel) -> Bool {
        if case .array = value.representation { return false }
        return isText(value)
    }

    private func isEnumeration(_ path: String) -> Bool {
        guard let location = typeLocations[path] else { return false }
        return document.schemas.contains { schema in
            schema.location == location && (schema.enumValues != nil || schema.const != nil)
        }
    }

    /// The names in a path template's braces.
    private static func parameterNames(of template: String) -> [String] {
        template.split(separator: "{").dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
