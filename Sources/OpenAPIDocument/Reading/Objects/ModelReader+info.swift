extension ModelReader {
    /// Reads the Info Object (§4.2).
    func info(_ value: Located) -> Info? {
        guard var fields = ObjectCursor(value, "Info Object", self) else { return nil }
        return Info(
            title: fields.requiredString("title"),
            summary: fields.string("summary", since: .v3_1),
            description: fields.string("description"),
            termsOfService: fields.url("termsOfService"),
            contact: fields.child("contact").flatMap(contact),
            license: fields.child("license").flatMap(license),
            version: fields.requiredString("version"),
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    private func contact(_ value: Located) -> Contact? {
        guard var fields = ObjectCursor(value, "Contact Object", self) else { return nil }
        return Contact(
            name: fields.string("name"),
            url: fields.url("url"),
            email: fields.take("email").flatMap(email),
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    private func email(_ member: Node.Member) -> String? {
        guard let text = string(member) else { return nil }
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        if halves.count != 2 || halves.contains(where: { $0.isEmpty || $0.contains(where: \.isWhitespace) }) {
            let message = "\(Wording.quoted(text)) is not an email address"
            sink.error("invalid-email", message, hint: "write `name@example.com`", at: member.value.location)
        }
        return text
    }

    private func license(_ value: Located) -> License? {
        guard var fields = ObjectCursor(value, "License Object", self) else { return nil }
        let identifier = fields.take("identifier", since: .v3_1)
        let url = fields.take("url")
        if let identifier, url != nil {
            let message = "a License Object has either `identifier` or `url`, not both"
            sink.error("exclusive-fields", message, hint: "remove one of the two", at: identifier.keyLocation)
        }
        return License(
            name: fields.requiredString("name"),
            identifier: identifier.flatMap(string),
            url: url.flatMap(self.url),
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    /// Reads the External Documentation Object (§4.11).
    func externalDocumentation(_ value: Located) -> ExternalDocumentation? {
        guard var fields = ObjectCursor(value, "External Documentation Object", self) else { return nil }
        return ExternalDocumentation(
            description: fields.string("description"),
            url: fields.requiredURL("url"),
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    /// Reads the Tag Object (§4.22).
    func tag(_ value: Located) -> Tag? {
        guard var fields = ObjectCursor(value, "Tag Object", self) else { return nil }
        let name = fields.take("name")
        if name == nil { fields.reportMissing("name") }
        return Tag(
            name: name.flatMap(string) ?? "",
            summary: fields.string("summary", since: .v3_2),
            description: fields.string("description"),
            externalDocs: fields.child("externalDocs").flatMap(externalDocumentation),
            parent: fields.string("parent", since: .v3_2),
            kind: fields.string("kind", since: .v3_2),
            location: name?.value.location ?? value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }
}
