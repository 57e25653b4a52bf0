extension ModelReader {
    /// Reads the Server Object (§4.5).
    func server(_ value: Located) -> Server? {
        guard var fields = ObjectCursor(value, "Server Object", self) else { return nil }
        let server = Server(
            url: fields.requiredString("url"),
            description: fields.string("description"),
            name: fields.string("name", since: .v3_2),
            variables: fields.entries("variables")?.compactMap(serverVariable) ?? [],
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
        inventory.servers.append(server)
        return server
    }

    private func serverVariable(_ name: String, _ value: Located) -> ServerVariable? {
        guard var fields = ObjectCursor(value, "Server Variable Object", self) else { return nil }
        let values = fields.take("enum")
        let choices = values.flatMap { strings($0) }
        if let values, let choices, Set(choices).count < choices.count {
            let message = "the `enum` of the variable has a value twice"
            sink.warning("duplicate-value", message, hint: "remove one of the two", at: values.keyLocation)
        }
        let defaultValue = fields.take("default")
        let chosen = defaultValue.flatMap(string)
        if defaultValue == nil { fields.reportMissing("default") }
        if let values, choices?.isEmpty == true {
            let hint = "list the values, or remove `enum`"
            sink.error(
                "empty-enum",
                "the `enum` of a server variable must not be empty",
                hint: hint,
                at: values.keyLocation
            )
        } else if let chosen, let choices, let defaultValue, !choices.contains(chosen) {
            let message = "the default \(Wording.quoted(chosen)) is not among the `enum` of the variable"
            let hint = "choose one of \(Wording.list(choices.map(Wording.quoted), "or"))"
            sink.error("invalid-default", message, hint: hint, at: defaultValue.value.location)
        }
        return ServerVariable(
            name: name,
            values: choices,
            defaultValue: chosen ?? "",
            description: fields.string("description"),
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }
}
