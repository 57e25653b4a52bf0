/// Writes an operation: the words on one side, samples of its requests and responses on the other.
///
/// There are no line breaks between blocks, here and in what is inside: each would be a node of the page, and a large
/// document would have fifty thousand of them.
struct OperationEmitter {
    let operation: DocsOperation
    /// The level of the operation's heading.
    let level: Int

    func section() -> HTML {
        """
        <section class="operation" id="\(operation.anchor)" aria-labelledby="\(operation.anchor)/title">\
        <div class="prose">\
        <h\(level) id="\(operation.anchor)/title"><a href="#\(operation.anchor)">\(operation.title)</a>\
        \(operation.isDeprecated ? SchemaEmitter.deprecated : "")</h\(level)>\
        <p class="route">\(PageEmitter.method(operation.method)) <code>\(path)</code></p>\
        \(introduction())\(security())\(parameters())\(requestBody())\(responses())\(callbacks())</div>\
        \(SampleEmitter(operation: operation).samples())</section>

        """
    }

    /// The path with its parameters marked, and places to break the line at.
    private var path: HTML {
        var html = HTML()
        var text = ""
        for character in operation.path {
            if character == "{" || character == "/" {
                html += "\(text)"
                text = ""
                if character == "/" { html += "<wbr>" }
            }
            text.append(character)
            if character == "}", text.first == "{" {
                html += "<var>\(text)</var>"
                text = ""
            }
        }
        html += "\(text)"
        return html
    }

    private func introduction() -> HTML {
        var html = HTML()
        if let sunset = operation.sunset { html += "<p class=\"note\">Will be gone after \(sunset).</p>" }
        if let description = operation.description { html += Markdown.html(description, headingLevel: level + 1) }
        html += PageEmitter.links(operation.links)
        if !operation.servers.isEmpty {
            let urls = operation.servers.map { server -> HTML in "<code>\(server.url)</code>" }
            html += "<p class=\"note\">Served at \(HTML.joined(urls, by: ", "))</p>"
        }
        return html
    }

    private func heading(_ title: HTML) -> HTML { "<h\(level + 1)>\(title)</h\(level + 1)>" }

    private func security() -> HTML {
        guard !operation.security.isEmpty else { return HTML() }
        let alternatives = operation.security.map { requirements -> HTML in
            requirements.isEmpty ? "nothing" : HTML.joined(requirements.map(requirement), by: " and ")
        }
        return "<p class=\"note\">Needs \(HTML.joined(alternatives, by: ", or "))</p>"
    }

    private func requirement(_ requirement: DocsRequirement) -> HTML {
        var html: HTML = "<code>\(requirement.scheme)</code>"
        if let anchor = requirement.anchor { html = "<a href=\"#\(anchor)\">\(html)</a>" }
        guard !requirement.scopes.isEmpty else { return html }
        let scopes = requirement.scopes.map { scope -> HTML in "<code>\(scope)</code>" }
        return "\(html) with \(HTML.joined(scopes, by: ", "))"
    }

    // MARK: Parameters

    private func parameters() -> HTML {
        var html = HTML()
        for place in DocsParameter.Place.allCases {
            let parameters = operation.parameters.filter { $0.place == place }
            guard !parameters.isEmpty else { continue }
            html += heading(Self.title(of: place))
            html += "<ul class=\"fields\">\(HTML.joined(parameters.map(parameter)))</ul>"
        }
        return html
    }

    private static func title(of place: DocsParameter.Place) -> HTML {
        switch place {
        case .path: "Path parameters"
        case .query: "Query parameters"
        case .querystring: "Query string"
        case .header: "Request headers"
        case .cookie: "Cookies"
        }
    }

    private func parameter(_ parameter: DocsParameter) -> HTML {
        var schema = parameter.schema
        schema.isDeprecated = schema.isDeprecated || parameter.isDeprecated
        schema.description = parameter.description ?? schema.description
        if !parameter.examples.isEmpty { schema.examples = parameter.examples.map { $0.url ?? $0.text } }
        if let layout = Self.layout(of: parameter) { schema.rules.append(DocsRule(layout)) }
        var emitter = SchemaEmitter(headingLevel: level + 2)
        emitter.depth = 1
        return emitter.row(
            name: "<code>\(parameter.name)</code>",
            anchor: parameter.anchor,
            flags: emitter.flags(of: schema, isRequired: parameter.isRequired),
            schema: schema,
            content: emitter.content(of: schema)
        )
    }

    /// How lists and objects are written, where it matters.
    private static func layout(of parameter: DocsParameter) -> String? {
        guard !parameter.schema.fields.isEmpty || parameter.schema.type.plainText.hasPrefix("array") else { return nil }
        switch (parameter.style, parameter.isExploded) {
        case ("form", true): return parameter.place == .query ? "repeated for each value" : nil
        case ("form", false), ("simple", _): return "values separated by commas"
        case ("spaceDelimited", _): return "values separated by spaces"
        case ("pipeDelimited", _): return "values separated by |"
        case ("deepObject", _): return "written as \(parameter.name)[property]=value"
        case ("matrix", _), ("label", _): return "written in the style \(parameter.style)"
        default: return nil
        }
    }

    // MARK: Bodies

    private func requestBody() -> HTML {
        guard let body = operation.body else { return HTML() }
        var html = heading("Request body\(body.isRequired ? SchemaEmitter.required : "")")
        if let description = body.description { html += Markdown.html(description, headingLevel: level + 2) }
        for content in body.contents { html += self.content(content) }
        return html
    }

    private func content(_ content: DocsContent) -> HTML {
        var html: HTML = "<div class=\"content\"><p class=\"term\"><code class=\"media\">\(content.mediaType)</code>"
        if let scope = content.scope { html += " \(scope)" }
        if let schema = content.schema { html += " \(SchemaEmitter.type(schema))" }
        html += "</p>"
        for note in content.notes { html += "<p class=\"rules\">\(note)</p>" }
        if let schema = content.schema { html += SchemaEmitter(headingLevel: level + 2).content(of: schema) }
        html += "</div>"
        return html
    }

    // MARK: Responses

    private func responses() -> HTML {
        guard !operation.responses.isEmpty else { return HTML() }
        return
            "\(heading("Responses"))<ul class=\"responses\">\(HTML.joined(operation.responses.map(response)))</ul>"
    }

    private func response(_ response: DocsResponse) -> HTML {
        var html: HTML = """
            <li id="\(response.anchor)"><a class="status \(Self.statusClass(response.status))" href="#\(response.anchor)" \
            title="\(response.phrase)">\(response.status)</a>\
            <div>\(Markdown.html(response.description.isEmpty ? response.phrase : response.description, headingLevel: level + 2))
            """
        if !response.headers.isEmpty {
            html +=
                "<p class=\"label\">Headers</p><ul class=\"fields\">\(HTML.joined(response.headers.map(parameter)))</ul>"
        }
        for content in response.contents { html += self.content(content) }
        if !response.links.isEmpty {
            html +=
                "<p class=\"label\">Next</p><ul class=\"fields\">\(HTML.joined(response.links.map(link)))</ul>"
        }
        html += "</div></li>"
        return html
    }

    static func statusClass(_ status: String) -> String {
        switch status.first {
        case "2": "success"
        case "3": "redirection"
        case "4": "client-error"
        case "5": "server-error"
        default: "other"
        }
    }

    private func link(_ link: DocsResponseLink) -> HTML {
        var html: HTML = "<li><p class=\"term\"><code>\(link.name)</code> "
        html += link.anchor.map { "<a href=\"#\($0)\">\(link.operation)</a>" } ?? "\(link.operation)"
        html += "</p>"
        if !link.values.isEmpty { html += "<p class=\"rules\">\(link.values.joined(separator: ", "))</p>" }
        if let description = link.description { html += Markdown.html(description, headingLevel: level + 2) }
        html += "</li>"
        return html
    }

    private func callbacks() -> HTML {
        guard !operation.callbacks.isEmpty else { return HTML() }
        var html = HTML()
        for callback in operation.callbacks {
            html += heading("Callback \(callback.name)")
            // Headings end at level 6; a callback's callbacks share it.
            for operation in callback.operations {
                html += OperationEmitter(operation: operation, level: min(level + 2, 5)).section()
            }
        }
        return html
    }
}
