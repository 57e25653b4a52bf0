extension Checks {
    /// A response header named `Content-Type` is ignored (§4.17); names are field names of HTTP (RFC 9110 §5.1).
    static func checkHeaders(_ subject: Subject) {
        for header in subject.inventory.headerMaps.joined() {
            if header.name.lowercased() == "content-type" {
                subject.sink.warning(
                    "ignored-header",
                    "the specification ignores a header named `Content-Type`",
                    hint: "it follows from the media types under `content`",
                    at: header.location
                )
            } else if !HTTPSyntax.isToken(header.name) {
                let message = "\(Wording.quoted(header.name)) cannot be the name of a header"
                subject.sink.error(
                    "invalid-header-name",
                    message,
                    hint: "use letters, digits and `-`",
                    at: header.location
                )
            }
        }
        for headers in subject.inventory.headerMaps { reportDuplicates(headers, subject.sink) }
    }

    private static func reportDuplicates(_ headers: [Header], _ sink: DiagnosticSink) {
        var first: [String: Header] = [:]
        for header in headers {
            guard let earlier = first.updateValue(header, forKey: header.name.lowercased()) else { continue }
            let message = "\(Wording.quoted(header.name)) and \(Wording.quoted(earlier.name)) are the same header"
            let hint = "names of headers have no case; remove one of the two"
            sink.error("duplicate-header", message, hint: hint, at: header.location)
        }
    }
}
