extension PageEmitter {
    func introduction() -> HTML {
        var html: HTML = """
            <section class="introduction" id="top">\
            <div class="prose">\
            <h1>\(model.title) <span class="version">\(model.version)</span></h1>
            """
        if let summary = model.summary { html += "<p class=\"summary\">\(summary)</p>" }
        if let description = model.description { html += Markdown.html(description, headingLevel: 2) }
        html += Self.links(model.links)
        html += authentication()
        html += "</div><div class=\"samples\">"
        if !model.servers.isEmpty { html += servers() }
        html += "</div></section>"
        return html
    }

    private func servers() -> HTML {
        var html: HTML = "<figure class=\"code\"><figcaption>Base URL</figcaption><ul class=\"servers\">"
        for server in model.servers {
            html += "<li><code data-server>\(server.url)</code>"
            if let description = server.description { html += Markdown.html(description, headingLevel: 3) }
            for variable in server.variables {
                html += "<p><code>\(variable.name)</code>: \(variable.defaultValue)"
                if !variable.values.isEmpty { html += " (one of \(variable.values.joined(separator: ", ")))" }
                if let description = variable.description { html += ". \(Markdown.inline(description))" }
                html += "</p>"
            }
            html += "</li>"
        }
        html += "</ul></figure>"
        return html
    }

    private func authentication() -> HTML {
        guard !model.securitySchemes.isEmpty else { return HTML() }
        var html: HTML = """
            <section id="authentication" aria-labelledby="authentication/title">\
            <h2 id="authentication/title"><a href="#authentication">Authentication</a></h2>\
            <ul class="fields">
            """
        for scheme in model.securitySchemes {
            html += """
                <li id="\(scheme.anchor)"><p class="term"><a class="name" href="#\(scheme.anchor)"><code>\(scheme.name)\
                </code></a> <span class="type">\(scheme.kind)</span>\(scheme.isDeprecated ? SchemaEmitter.deprecated : "")</p>
                """
            if let description = scheme.description { html += Markdown.html(description, headingLevel: 3) }
            html += Self.links(scheme.links)
            for flow in scheme.flows { html += self.flow(flow) }
            html += "</li>"
        }
        html += "</ul></section>"
        return html
    }

    private func flow(_ flow: DocsFlow) -> HTML {
        var html: HTML = "<p>Flow: \(flow.name)</p>\(Self.links(flow.links))"
        guard !flow.scopes.isEmpty else { return html }
        html += "<ul class=\"scopes\">"
        for scope in flow.scopes {
            html += "<li><code>\(scope.name)</code> \(Markdown.inline(scope.description))</li>"
        }
        html += "</ul>"
        return html
    }
}
