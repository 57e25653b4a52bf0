import DovetailJSON
import OpenAPIDocument

extension ServiceLowering {
    /// Lowers the parameters of an operation.
    ///
    /// Of two with one name in different places, the one that comes first in the order path, query, header, cookie
    /// keeps it; the other is named after its place as well.
    ///
    /// - Parameter pointer: The operation's; a parameter is found in it by its place and name.
    mutating func parameters(
        _ operation: Operation,
        at path: PathItem,
        _ pointer: String,
        in nest: inout Nest,
        reserving names: Set<String> = ReservedWords.membersOfRequests
    ) -> [ParameterModel] {
        let scope = NameScope(taken: names.union(operation.requestBody == nil ? [] : ["body"]))
        let parameters = operation.parameters.enumerated().filter { !Self.isIgnored($0.element) }
        let order: [Parameter.Location] = [.path, .query, .querystring, .header, .cookie]
        let ordered = order.flatMap { location in parameters.filter { $0.element.in == location } }
        let names = scope.claim(
            ordered.map { _, parameter in
                let place = parameter.in.rawValue
                let name = ReservedWords.member(SwiftName.value(parameter.name))
                return (
                    "\(pointer)/parameters/\(place)/\(JSONPointer.escaped(parameter.name))", parameter.extensions,
                    [name, place + SwiftName.type(parameter.name)]
                )
            },
            book
        )
        // In the order of the document again.
        return zip(ordered, names).sorted { $0.0.offset < $1.0.offset }.compactMap { entry, name in
            parameter(entry.element, named: name, operation, path, &nest)
        }
    }

    private mutating func parameter(
        _ parameter: Parameter,
        named name: String,
        _ operation: Operation,
        _ path: PathItem,
        _ nest: inout Nest
    ) -> ParameterModel? {
        let naming = TypeNaming.inline(SwiftName.type(parameter.name))
        guard let place = place(of: parameter, in: path),
            let (value, shape, layouts) = valueAndShape(parameter, naming, &nest)
        else { return nil }
        let schema = parameter.schema ?? parameter.content.first?.schema
        var model = ParameterModel(
            name: name,
            wireName: parameter.name,
            documentation: parameter.description ?? schema.flatMap { documentation(of: $0) },
            source: source(of: parameter, place, shape, operation),
            shape: shape,
            value: value,
            isRequired: parameter.required
        )
        model.source.layouts = layouts
        if !parameter.required, let schema { model.defaultValue = literal(of: schema, value, in: nest) }
        return model
    }

    /// What a parameter is, what its text stands for, and how the properties of a form are laid out.
    private mutating func valueAndShape(
        _ parameter: Parameter,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> (ValueModel, ShapeModel, [FormLayoutModel])? {
        if let schema = parameter.schema {
            guard let value = value(schema, as: naming, in: &nest) else { return nil }
            guard parameter.style == .deepObject else { return (value, shape(schema), []) }
            return (value, deepShape(SchemaSelection([schema]), of: parameter.name, at: parameter.location), [])
        }
        guard let media = parameter.content.first else { return nil }
        guard let schema = media.schema else {
            return (ValueModel(representation: .any), MediaTypeKind(media.name) == .json ? .json : .string, [])
        }
        guard let value = value(schema, as: naming, in: &nest) else { return nil }
        switch MediaTypeKind(media.name) {
        case .json: return (value, .json, [])
        case .text: return (value, shape(schema), [])
        // Elsewhere than in the whole query, a form would be a text that is encoded twice.
        case .urlEncoded where parameter.in == .querystring:
            let (shape, layouts) = formShape(schema, media) ?? (shape(schema), [])
            return (value, shape, layouts)
        default:
            passThrough(media)
            return (ValueModel(representation: .string), .string, [])
        }
    }

    /// Where a parameter is read from; the document's checks have seen to it that a template has its parameters.
    private func place(of parameter: Parameter, in path: PathItem) -> ParameterModel.Place? {
        switch parameter.in {
        case .path: Self.parameterNames(of: path.path).firstIndex(of: parameter.name).map { .path($0) }
        case .query: .query
        case .querystring: .queryString
        case .header: .header
        case .cookie: .cookie
        }
    }

    private func source(
        of parameter: Parameter,
        _ place: ParameterModel.Place,
        _ shape: ShapeModel,
        _ operation: Operation
    ) -> ParameterModel.Source {
        let isDeep = place == .query && parameter.style == .deepObject
        let isInQuery = place == .query && parameter.style == .form && parameter.explode || place == .queryString
        let takesOthers = isInQuery && shape.members != nil && shape.takesUnnamed
        // A value described by `content` is one text in any place.
        return ParameterModel.Source(
            place: place,
            style: parameter.schema == nil && parameter.in == .query ? "form" : parameter.style.rawValue,
            explode: parameter.explode || parameter.style == .deepObject,
            allowsEmpty: parameter.allowEmptyValue,
            others: isDeep
                ? deepNames(of: operation, inside: parameter, shape)
                : takesOthers ? queryNames(of: operation, besides: parameter) : []
        )
    }

    /// What an operation has in its query under names that look like members of a `deepObject`, and are none that it names.
    private func deepNames(of operation: Operation, inside parameter: Parameter, _ shape: ShapeModel) -> [String] {
        let members = (shape.members ?? []).map { "\(parameter.name)[\($0.name)]" }
        return queryNames(of: operation, besides: parameter).filter { name in
            name.hasPrefix(parameter.name + "[") && !members.contains { name.hasPrefix($0) }
        }
    }

    /// What an operation has in its query beside a parameter: names, and for a `deepObject` what all of its begin with.
    private func queryNames(of operation: Operation, besides parameter: Parameter) -> [String] {
        let parameters = operation.parameters.filter { $0.in == .query && $0.name != parameter.name }
        let names = parameters.flatMap { other -> [String] in
            if other.style == .deepObject { return [other.name, other.name + "["] }
            guard let schema = other.schema, other.style == .form, other.explode else { return [other.name] }
            return [other.name] + (shape(schema).members ?? []).map(\.name)
        }
        return names + queryKeys(of: operation)
    }

    /// Header parameters that OpenAPI 3.1 §4.8.12.1 tells readers to ignore: other parts of the document say them.
    private static func isIgnored(_ parameter: Parameter) -> Bool {
        parameter.in == .header && ["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
    }

    /// The names in a path template's braces.
    private static func parameterNames(of template: String) -> [String] {
        template.split(separator: "{").dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
