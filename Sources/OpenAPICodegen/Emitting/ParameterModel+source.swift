extension ParameterModel {
    /// The type of the request's property.
    var typeName: String {
        isRequired || defaultValue != nil ? value.typeName : value.typeName + "?"
    }

    /// What stands for an absent parameter, `nil` when it must be given.
    var absent: String? {
        isRequired ? nil : defaultValue.map(SwiftLiteral.literal) ?? "nil"
    }

    /// The expression that reads the parameter.
    func reading(_ types: [String: TypeModel]) -> String {
        let shape = value.shape { path in
            if case .enumeration(let enumeration) = types[path]?.kind { return enumeration.rawType == .string }
            return true
        }
        let method = isRequired ? "required" : "parameter"
        let name = SwiftLiteral.string(wireName)
        let call = "reader.\(method)(\(source.argument), \(name), \(shape)) { \(value.reading("$0")) }"
        return defaultValue.map { "\(call) ?? \(SwiftLiteral.literal($0))" } ?? call
    }
}

extension ParameterModel.Source {
    fileprivate var argument: String {
        switch self {
        case .path(let position): ".path(\(position))"
        case .query(let explode): ".query(explode: \(explode))"
        case .header: ".header"
        case .cookie: ".cookie"
        }
    }
}

extension BodyModel {
    /// The type of the request's property.
    var typeName: String {
        isRequired ? value.typeName : value.typeName + "?"
    }
}
