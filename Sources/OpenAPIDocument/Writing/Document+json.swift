public import DovetailJSON

extension Document {
    /// The document that the model holds, as JSON: every field that was read, references as they were written.
    public var json: JSONValue {
        DocumentWriter(self, mover: nil).json()
    }

    /// The document as one file: what references to other files lead to is among its components.
    ///
    /// References inside the document stay as they are. What is moved keeps its name where that is free. There is an error for
    /// each reference that cannot be rewritten.
    public func bundled() -> (json: JSONValue, diagnostics: [Diagnostic]) {
        let mover = ComponentMover(entry: root.location.file, components: components)
        let bundle = DocumentWriter(self, mover: mover).json()
        guard !mover.moved.isEmpty, case .object(var object) = bundle else { return (bundle, mover.diagnostics) }
        var components = JSONObject()
        if case .object(let own)? = object["components"] { components = own }
        for section in ComponentSection.allCases {
            guard let entries = mover.moved[section] else { continue }
            var map = JSONObject()
            if case .object(let own)? = components[section.rawValue] { map = own }
            for (name, value) in entries { map.append(name, value) }
            components[section.rawValue] = .object(map)
        }
        object["components"] = .object(components)
        return (.object(object), mover.diagnostics)
    }
}
