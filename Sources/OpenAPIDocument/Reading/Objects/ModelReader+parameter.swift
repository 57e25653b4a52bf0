import DovetailJSON

extension ModelReader {
    /// Reads a list of parameters.
    func parameterList(_ elements: [Located]?) -> [Parameter] {
        guard let elements else { return [] }
        let entries = elements.compactMap { element in parameter(element).map { ($0, element.site) } }
        inventory.parameterLists.append(Inventory.ParameterList(entries: entries))
        return entries.map(\.0)
    }

    /// The parameters of a path item that an operation does not override, then the operation's own (§4.10).
    func merge(_ shared: [Parameter], _ own: [Parameter]) -> [Parameter] {
        let overridden = Set(own.map(\.identity))
        return shared.filter { !overridden.contains($0.identity) } + own
    }

    /// Reads the Parameter Object (§4.12), or a reference to one.
    func parameter(_ value: Located) -> Parameter? {
        object(value, .parameters, parameters, read: readParameter)
    }

    private func readParameter(_ value: Located) -> Parameter? {
        guard var fields = ObjectCursor(value, "Parameter Object", self) else { return nil }
        let nameMember = fields.take("name")
        if nameMember == nil { fields.reportMissing("name") }
        let name = nameMember.flatMap(string)
        let location = parameterLocation(&fields)
        let styleMember = fields.take("style")
        let style = styleMember.flatMap { styleField($0, in: location) } ?? location?.defaultStyle
        let schema = fields.child("schema")
        let contentField = fields.take("content")
        let serialization = [styleMember, fields.take("explode"), fields.take("allowReserved")].compactMap { $0 }
        if schema == nil, contentField != nil, let first = serialization.first {
            let message = "`\(first.key)` goes with `schema`; with `content` the media type decides"
            sink.error("exclusive-fields", message, hint: "remove `\(first.key)`", at: first.keyLocation)
        }
        let content = fields.entries("content")?.compactMap(mediaType) ?? []
        checkValueFields(schema, contentField, needs: location, of: "parameter", &fields)
        let parameter = Parameter(
            name: name ?? "",
            in: location ?? .query,
            description: fields.string("description"),
            required: fields.bool("required") ?? (location == .path && fields.names.contains("required")),
            deprecated: fields.bool("deprecated") ?? false,
            allowEmptyValue: fields.bool("allowEmptyValue") ?? false,
            style: style ?? .form,
            explode: fields.bool("explode") ?? (style == .form || style == .cookie),
            allowReserved: fields.bool("allowReserved") ?? false,
            schema: schema.map(schemaID),
            content: content,
            examples: examples(&fields),
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
        note(parameter.examples, for: parameter.schema)
        guard name != nil, location != nil else { return nil }
        inventory.parameters.append(parameter)
        return parameter
    }

    private func parameterLocation(_ fields: inout ObjectCursor) -> Parameter.Location? {
        guard let member = fields.take("in") else {
            fields.reportMissing("in")
            return nil
        }
        guard let text = string(member) else { return nil }
        var known = ["path", "query", "header", "cookie"]
        if version >= .v3_2 { known.append("querystring") }
        if known.contains(text), let location = Parameter.Location(rawValue: text) { return location }
        let hint =
            text == "body" || text == "formData"
            ? "since OpenAPI 3 a body is the operation's `requestBody`"
            : Wording.choice(of: known, insteadOf: text)
        let message = "a parameter cannot be in \(Wording.quoted(text))"
        sink.error("invalid-value", message, hint: hint, at: member.value.location)
        return nil
    }

    private func styleField(_ member: Node.Member, in location: Parameter.Location?) -> Parameter.Style? {
        guard let text = string(member) else { return nil }
        let allowed = location?.styles(in: version) ?? Parameter.Style.allCases
        if let style = Parameter.Style(rawValue: text), allowed.contains(style) { return style }
        let place = location.map { " in \($0.rawValue)" } ?? ""
        sink.error(
            "invalid-value",
            "the style \(Wording.quoted(text)) does not exist for a parameter\(place)",
            hint: Wording.choice(of: allowed.map(\.rawValue), insteadOf: text),
            at: member.value.location
        )
        return nil
    }

    /// Checks that a parameter or header says once what its value is (§4.12.2).
    func checkValueFields(
        _ schema: Located?,
        _ content: Node.Member?,
        needs location: Parameter.Location?,
        of noun: String,
        _ fields: inout ObjectCursor
    ) {
        if schema != nil, let content {
            let message = "a \(noun) has either `schema` or `content`, not both"
            sink.error("exclusive-fields", message, hint: "remove one of the two", at: content.keyLocation)
        } else if schema == nil, content == nil {
            let message = "the \(noun) has neither `schema` nor `content`"
            fields.reportMissing(["schema", "content"], message, hint: "add `schema:`")
        } else if let schema, location == .querystring {
            let message = "a parameter in `querystring` is described by `content`, not by `schema`"
            sink.error("exclusive-fields", message, hint: "move the schema into `content:`", at: schema.site)
        } else if let content, let mediaTypes = content.value.members, mediaTypes.count != 1 {
            let message = "the `content` of a \(noun) must have exactly one media type"
            sink.error("invalid-value", message, hint: "keep one media type", at: content.keyLocation)
        }
    }
}

extension Parameter.Location {
    /// The style of a parameter that names none (§4.12.2.1).
    var defaultStyle: Parameter.Style {
        switch self {
        case .path, .header: .simple
        case .query, .cookie, .querystring: .form
        }
    }

    /// The styles that a parameter in this place may have (§4.12.3).
    func styles(in version: SpecificationVersion) -> [Parameter.Style] {
        switch self {
        case .path: [.matrix, .label, .simple]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .header: [.simple]
        case .cookie: version >= .v3_2 ? [.form, .cookie] : [.form]
        case .querystring: []
        }
    }
}
