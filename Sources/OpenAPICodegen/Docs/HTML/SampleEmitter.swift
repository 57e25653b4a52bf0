/// Writes the samples of an operation: a request as a command, and an example of each response.
struct SampleEmitter {
    let operation: DocsOperation

    func samples() -> HTML {
        let parts = requestSamples() + responseSamples()
        guard !parts.isEmpty else { return HTML() }
        return "<div class=\"samples\">\(HTML.joined(parts))</div>"
    }

    private func requestSamples() -> [HTML] {
        var parts: [HTML] = []
        if let sample = operation.sample {
            parts.append(
                """
                <figure class="code request"><figcaption>Request</figcaption>\
                <pre tabindex="0"><code>\(Self.curl(operation.method, sample))</code></pre></figure>
                """
            )
        }
        // The first example is in the command.
        let examples = (operation.body?.contents ?? []).flatMap { content in content.examples.map { (content, $0) } }
        let rest = operation.sample == nil ? examples[...] : examples.dropFirst()
        if !rest.isEmpty {
            parts.append(group("Request bodies", rest.map { example($1, caption: "\($0.mediaType)") }))
        }
        return parts
    }

    private func responseSamples() -> [HTML] {
        var examples: [HTML] = []
        for response in operation.responses {
            for content in response.contents {
                for example in content.examples {
                    let status: HTML = """
                        <b class="status \(OperationEmitter.statusClass(response.status))">\(response.status)</b> \
                        \(response.phrase)
                        """
                    let caption: HTML = response.contents.count > 1 ? "\(status) · <i>\(content.mediaType)</i>" : status
                    let isFirst = examples.isEmpty
                    examples.append(
                        self.example(example, caption: caption, status: response.status, isOpen: isFirst)
                    )
                }
            }
        }
        return examples.isEmpty ? [] : [group("Response", examples)]
    }

    private func group(_ title: HTML, _ examples: [HTML]) -> HTML {
        "<figure class=\"code\"><figcaption>\(title)</figcaption>\(HTML.joined(examples))</figure>"
    }

    /// An example that can be opened; one of a group is open at a time.
    private func example(
        _ example: DocsExample,
        caption: HTML,
        status: String? = nil,
        isOpen: Bool = false
    ) -> HTML {
        var marks: HTML = " name=\"\(operation.anchor)\""
        if let status { marks += " data-status=\"\(status)\"" }
        if isOpen { marks += " open" }
        let name: HTML = example.name.isEmpty ? "" : " · \(example.name)"
        let made: HTML = example.isMade ? " · <i>made from the schema</i>" : ""
        var html: HTML = "<details\(marks)><summary>\(caption)\(name)\(made)</summary>"
        if let description = example.description { html += Markdown.html(description, headingLevel: 6) }
        if let url = example.url {
            html += "<p>\(SafeLink.html(url, "\(url)"))</p>"
        } else {
            html += "<pre tabindex=\"0\"><code>\(example.text)</code></pre>"
        }
        html += "</details>"
        return html
    }

    /// The request as a command for a POSIX shell.
    static func curl(_ method: String, _ request: DocsRequest) -> HTML {
        var html: HTML = "curl"
        if method == "HEAD" { html += " --head" } else if method != "GET" { html += " -X \(method)" }
        // The script puts the place of the page where the origin is.
        html += " '<span data-origin>\(inSingleQuotes(request.origin))</span>\(inSingleQuotes(request.target))"
        // The shell puts secrets in where there are no single quotes around them.
        html += HTML.joined(request.keys.map { key in "\(inSingleQuotes(key))'\"$API_KEY\"" }, by: "'")
        if request.keys.isEmpty { html += "'" }
        for header in request.headers {
            let text = "\(header.name): \(header.value)"
            if let variable = header.variable {
                // In double quotes the shell puts the secret in.
                html += " \\\n  -H \"\(inDoubleQuotes(text))$\(variable)\""
            } else {
                html += " \\\n  -H '\(inSingleQuotes(text))'"
            }
        }
        for part in request.parts { html += " \\\n  \(option(for: part))" }
        if request.isFile {
            html += " \\\n  --data-binary '@file'"
        } else if let body = request.body {
            // `-d` reads what follows an @ from a file.
            html += " \\\n  \(body.hasPrefix("@") ? "--data-raw" : "-d") '\(inSingleQuotes(body))'"
        }
        return html
    }

    /// `-F` reads files after an @ or a <, drops quotes, and takes what follows a semicolon for the part's type.
    private static func option(for part: DocsRequest.Part) -> HTML {
        let name = inSingleQuotes(part.name)
        if part.isFile { return "-F '\(name)=@file'" }
        let isSpecial = part.text.contains(";") || part.text.first.map("@<\"".contains) ?? false
        return "\(isSpecial ? "--form-string" : "-F") '\(name)=\(inSingleQuotes(part.text))'"
    }

    private static func inSingleQuotes(_ text: String) -> String {
        RequestTarget.replacing("'", in: text, by: "'\\''")
    }

    private static func inDoubleQuotes(_ text: String) -> String {
        text.reduce(into: "") { $0 += "\"\\$`".contains($1) ? "\\\($1)" : String($1) }
    }
}
