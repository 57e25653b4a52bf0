extension ParameterModel {
    /// The call that adds the parameter to a message; a path has none, as the address is whole.
    var sending: String? {
        let name = SwiftLiteral.string(wireName)
        let value = "self.\(self.name)"
        switch source.place {
        case .queryString where shape.members != nil:
            let layouts = source.layouts.isEmpty ? "" : ", layouts: \(source.layouts.dictionary)"
            return "appendForm(\(value)\(layouts))"
        case .queryString: return "setQuery(\(value), isJSON: \(shape == .json))"
        case .path: return nil
        case .query: return "appendQuery(\(name), \(styled(value, besides: "form", isExploded: true)))"
        case .header: return "appendHeader(\(name), \(styled(value, besides: "simple", isExploded: false)))"
        case .cookie: return "appendCookie(\(name), \(styled(value, besides: "form", isExploded: true)))"
        }
    }

    /// The value with its style, what is usual left out.
    private func styled(_ value: String, besides style: String, isExploded: Bool) -> String {
        if shape == .json { return "json: \(value)" }
        var arguments = [value]
        if source.style != style { arguments.append(".\(source.style)") }
        if source.explode != isExploded { arguments.append("explode: \(source.explode)") }
        return arguments.joined(separator: ", ")
    }
}
