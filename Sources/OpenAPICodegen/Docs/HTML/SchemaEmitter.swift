/// Writes schemas: the name of the type, what is said of the values, and a tree of what is inside.
struct SchemaEmitter {
    /// Lists longer than this are closed until someone opens them.
    private static let longList = 12

    let headingLevel: Int
    /// How many fields the schema in hand is inside of.
    var depth = 0

    static let deprecated: HTML = " <span class=\"flag gone\">deprecated</span>"
    static let required: HTML = " <span class=\"flag required\">required</span>"

    /// The name of the type, with links.
    static func type(_ schema: DocsSchema) -> HTML {
        var html: HTML = "<span class=\"type\">"
        for part in schema.type {
            switch part {
            case .text(let text): html += "\(text)"
            case .link(let name, let anchor): html += "<a href=\"#\(anchor)\">\(name)</a>"
            case .format(let format): html += " <i>\(format)</i>"
            }
        }
        html += "</span>"
        return html
    }

    /// Everything about a schema but its type.
    func content(of schema: DocsSchema) -> HTML {
        var html = HTML()
        if let description = schema.description { html += Markdown.html(description, headingLevel: headingLevel) }
        html += notes(on: schema)
        html += PageEmitter.links(schema.links)
        html += fields(schema.fields)
        for union in schema.unions { html += self.union(union) }
        return html
    }

    /// The rules, values, default and examples in one line.
    func notes(on schema: DocsSchema) -> HTML {
        var notes: [HTML] = []
        if let title = schema.title { notes.append("<b>\(title)</b>") }
        for rule in schema.rules {
            let code: HTML = rule.code.map { " <code>\($0)</code>" } ?? ""
            notes.append("\(rule.text)\(code)")
        }
        if !schema.values.isEmpty {
            notes.append("\(schema.values.count == 1 ? "always" : "one of") \(values(schema.values))")
        }
        if let value = schema.defaultValue { notes.append("default <code>\(value)</code>") }
        if !schema.examples.isEmpty { notes.append("for example \(values(schema.examples))") }
        guard !notes.isEmpty else { return HTML() }
        return "<p class=\"rules\">\(HTML.joined(notes, by: " <span class=\"dot\">·</span> "))</p>"
    }

    private func values(_ values: [String]) -> HTML {
        let codes = values.map { value -> HTML in "<code>\(value)</code>" }
        guard codes.count > Self.longList else { return HTML.joined(codes, by: " ") }
        return """
            <details class="more"><summary>\(codes.count) values</summary>\(HTML.joined(codes, by: " "))</details>
            """
    }

    // MARK: The tree

    func fields(_ fields: [DocsField]) -> HTML {
        guard !fields.isEmpty else { return HTML() }
        let list: HTML = "<ul class=\"fields\">\(HTML.joined(fields.map(field)))</ul>"
        guard depth > 0 else { return list }
        let open: HTML = depth == 1 && fields.count <= Self.longList ? " open" : ""
        return "<details class=\"more\"\(open)><summary>\(summary(of: fields))</summary>\(list)</details>"
    }

    private func summary(of fields: [DocsField]) -> HTML {
        if fields.allSatisfy({ $0.kind == .value }) { return "\(fields.count) values" }
        guard fields.contains(where: { $0.kind == .property }) else { return "what is inside" }
        return fields.count == 1 ? "1 property" : "\(fields.count) properties"
    }

    func field(_ field: DocsField) -> HTML {
        var inner = self
        inner.depth += 1
        let name: HTML = field.kind == .part ? "<em>\(field.name)</em>" : "<code>\(field.name)</code>"
        return row(
            name: name,
            anchor: field.anchor,
            flags: flags(of: field.schema, isRequired: field.isRequired),
            schema: field.schema,
            content: inner.content(of: field.schema)
        )
    }

    /// One line of a list of fields: the name, the type, and what there is to say.
    func row(name: HTML, anchor: String?, flags: HTML, schema: DocsSchema, content: HTML) -> HTML {
        guard let anchor else {
            return
                "<li><p class=\"term\"><span class=\"name\">\(name)</span> \(Self.type(schema))\(flags)</p>\(content)</li>"
        }
        return """
            <li id="\(anchor)"><p class="term"><a class="name" href="#\(anchor)">\(name)</a> \(Self.type(schema))\
            \(flags)</p>\
            \(content)</li>
            """
    }

    func flags(of schema: DocsSchema, isRequired: Bool) -> HTML {
        var html = HTML()
        if isRequired { html += Self.required }
        if schema.isReadOnly { html += " <span class=\"flag\">read-only</span>" }
        if schema.isWriteOnly { html += " <span class=\"flag\">write-only</span>" }
        if schema.isDeprecated { html += Self.deprecated }
        return html
    }

    /// The variant's name, unless its type says the same.
    private static func label(of variant: DocsVariant) -> HTML {
        variant.label == variant.schema.type.plainText ? HTML() : "<b>\(variant.label)</b>"
    }

    private func union(_ union: DocsUnion) -> HTML {
        var inner = self
        inner.depth += 1
        var html: HTML = "<div class=\"union\" data-tabs><p class=\"rules\">\(union.rule)"
        if let discriminator = union.discriminator { html += ", told apart by <code>\(discriminator)</code>" }
        html += "</p>"
        for variant in union.variants {
            html += """
                <div class="variant" data-tab="\(variant.label)"><p class="term">\(Self.label(of: variant)) \
                \(Self.type(variant.schema))</p>\
                \(inner.content(of: variant.schema))</div>
                """
        }
        html += "</div>"
        return html
    }
}
