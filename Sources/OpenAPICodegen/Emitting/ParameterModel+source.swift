extension ParameterModel {
    /// The type of the request's property.
    var typeName: String {
        isOptional ? value.typeName + "?" : value.typeName
    }

    /// What stands for an absent parameter, `nil` when it must be given.
    var absent: String? {
        isRequired ? nil : defaultValue.map { value.literal($0) } ?? "nil"
    }

    /// Whether Swift has a value for an absent parameter: `nil`, unless the document gives another.
    private var isOptional: Bool { !isRequired && defaultValue == nil }

    /// The expression that reads the parameter.
    func reading(_ shapes: inout ShapeEmitter) -> String {
        let method = isRequired ? "required" : "parameter"
        var arguments = [source.argument, SwiftLiteral.string(wireName), shapes.reference(shape)]
        if !isRequired, case .json(let text) = defaultValue {
            arguments.append("default: \(SwiftLiteral.string(text))")
            return "reader.\(method)(\(arguments.joined(separator: ", "))) { \(value.reading("$0")) }"
        }
        let call = "reader.\(method)(\(arguments.joined(separator: ", "))) { \(value.reading("$0")) }"
        return isRequired ? call : defaultValue.map { "\(call) ?? \(value.literal($0))" } ?? call
    }
}

extension ParameterModel.Source {
    /// The runtime's source, its usual arguments left out.
    fileprivate var argument: String {
        switch place {
        case .path(let position): call("path", [String(position)], style == "simple", isExploded: false)
        case .query: call("query", [], style == "form", isExploded: true)
        case .queryString: call("queryString", [], true, isExploded: explode)
        case .header: call("header", [], true, isExploded: false)
        case .cookie: call("cookie", [], style == "form", isExploded: true)
        }
    }

    private func call(_ name: String, _ first: [String], _ hasUsualStyle: Bool, isExploded: Bool) -> String {
        var arguments = first
        if !hasUsualStyle { arguments.append(".\(style)") }
        if explode != isExploded { arguments.append("explode: \(explode)") }
        if !layouts.isEmpty { arguments.append("layouts: \(layouts.dictionary)") }
        if allowsEmpty { arguments.append("allowsEmpty: true") }
        if !others.isEmpty { arguments.append("others: \(SwiftLiteral.strings(others))") }
        return ".\(name)(\(arguments.joined(separator: ", ")))"
    }
}
