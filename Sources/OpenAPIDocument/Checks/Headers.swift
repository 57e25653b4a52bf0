extension Checks {
    /// A response header named `Content-Type` is ignored (§4.17); names are field names of HTTP (RFC 9110 §5.1).
    static func checkHeaders(_ subject: Subject) {
        for header in subject.inventory.headers {
            if header.name.lowercased() == "content-type" {
                subject.sink.warning(
                    "ignored-header",
                    "the specification ignores a header named `Content-Type`",
                    hint: "it follows from the media types under `content`",
                    at: header.location
                )
            } else if !HTTPSyntax.isToken(header.name) {
                let message = "\(Wording.quoted(header.name)) cannot be the name of a header"
                subject.sink.error("invalid-name", message, hint: "use letters, digits and `-`", at: header.location)
            }
        }
    }
}
