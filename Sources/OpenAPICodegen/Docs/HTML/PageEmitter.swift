/// Writes the page.
struct PageEmitter {
    let model: DocsModel
    let destination: DocsEmitter.Destination
    let stylePath: String
    let scriptPath: String
    let clientModelPath: String

    func page() -> HTML {
        """
        <!doctype html>
        <html lang="en" data-model="\(clientModelPath)"\(destinationMark)>
        <head>
        <meta charset="utf-8">
        \(policy)\
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(model.title) \(model.version)</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="\(stylePath)">
        <script src="\(scriptPath)"></script>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="bar">
        <button class="menu" popovertarget="contents" aria-label="Contents">\(Self.menuIcon)</button>
        <a class="brand" href="#top">\(model.title) <span class="version">\(model.version)</span></a>
        <span class="tools" id="tools"></span>
        </header>
        <nav id="contents" popover aria-label="Contents">
        \(navigation())</nav>
        <main id="main" tabindex="-1"\(layoutMark)>
        \(introduction())\(HTML.joined(model.groups.map(section)))\(schemas())</main>
        </body>
        </html>

        """
    }

    /// Tells the script whether requests can go to other hosts than the page's.
    private var destinationMark: HTML { destination == .files ? " data-apart" : "" }

    private var policy: HTML {
        guard destination == .files else { return HTML() }
        let text = DocsEmitter.policy(in: .files).joined(separator: "; ")
        return "<meta http-equiv=\"Content-Security-Policy\" content=\"\(text)\">\n"
    }

    /// Leaves sections far from what is seen without layout, where there are many.
    private var layoutMark: HTML { model.isLarge ? " class=\"large\"" : "" }

    private static let menuIcon: HTML = """
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4h12M2 8h12M2 12h12"/></svg>
        """

    // MARK: Navigation

    private func navigation() -> HTML {
        var html: HTML = "<ul>\n"
        html += "<li><a href=\"#top\">Introduction</a></li>\n"
        if !model.securitySchemes.isEmpty { html += "<li><a href=\"#authentication\">Authentication</a></li>\n" }
        html += "</ul>\n"
        for group in model.groups {
            html += "<h2><a href=\"#\(group.anchor)\">\(group.title)</a></h2>\n<ul>\n"
            for operation in group.operations {
                let mark: HTML = operation.isDeprecated ? " class=\"gone\"" : ""
                html += """
                    <li><a href="#\(operation.anchor)"\(mark)>\(Self.method(operation.method)) \
                    <span>\(operation.title)</span></a></li>

                    """
            }
            html += "</ul>\n"
        }
        if !model.schemas.isEmpty {
            html += "<h2><a href=\"#schemas\">Schemas</a></h2>\n<ul class=\"names\">\n"
            for schema in model.schemas { html += "<li><a href=\"#\(schema.anchor)\">\(schema.name)</a></li>\n" }
            html += "</ul>\n"
        }
        return html
    }

    /// The method with the class that colours it.
    static func method(_ method: String) -> HTML {
        let known = ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(method)
        return "<b class=\"method \(known ? method.lowercased() : "other")\">\(method == "DELETE" ? "DEL" : method)</b>"
    }

    // MARK: Sections

    private func section(_ group: DocsGroup) -> HTML {
        var html: HTML = """
            <section class="group" id="\(group.anchor)" aria-labelledby="\(group.anchor)/title">
            <div class="lead"><h2 id="\(group.anchor)/title"><a href="#\(group.anchor)">\(group.title)</a></h2>

            """
        if let description = group.description { html += Markdown.html(description, headingLevel: 3) }
        html += Self.links(group.links)
        html += "</div>\n"
        for operation in group.operations { html += OperationEmitter(operation: operation, level: 3).section() }
        html += "</section>\n"
        return html
    }

    private func schemas() -> HTML {
        guard !model.schemas.isEmpty else { return HTML() }
        var html: HTML = """
            <section class="group" id="schemas" aria-labelledby="schemas/title">
            <div class="lead"><h2 id="schemas/title"><a href="#schemas">Schemas</a></h2></div>

            """
        for component in model.schemas {
            html += """
                <section class="schema" id="\(component.anchor)">
                <h3><a href="#\(component.anchor)">\(component.name)</a> \(SchemaEmitter.type(component.schema))</h3>
                \(SchemaEmitter(headingLevel: 4).content(of: component.schema))</section>

                """
        }
        html += "</section>\n"
        return html
    }

    static func links(_ links: [DocsLink]) -> HTML {
        guard !links.isEmpty else { return HTML() }
        let items = links.map { link -> HTML in link.url.map { SafeLink.html($0, "\(link.label)") } ?? "\(link.label)" }
        return "<p class=\"links\">\(HTML.joined(items, by: " · "))</p>\n"
    }
}
