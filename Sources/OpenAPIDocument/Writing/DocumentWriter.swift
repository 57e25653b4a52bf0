import DovetailJSON

/// Writes the typed model as the JSON of a document, each object with the fields that it was read with.
///
/// One extension in one file for each group of objects, as there is for reading. A field that the model did not hold would
/// be missing here, which is how the tests over whole documents know that it holds them all.
final class DocumentWriter {
    let document: Document
    /// Takes what stands in other files; `nil` when references are written as they were.
    let mover: ComponentMover?
    /// How many schemas with an `$id` are around what is being written.
    var identifierDepth = 0
    /// The pointers of the schemas with an `$id` in the document's own file.
    private(set) lazy var identified = Set(
        document.schemas.filter { $0.identifier != nil && $0.file == mover?.entry }.map(\.pointer)
    )

    init(_ document: Document, mover: ComponentMover?) {
        self.document = document
        self.mover = mover
    }

    /// An object with fields in the order they were read.
    func object(
        _ names: [String],
        _ extensions: [Extension],
        _ value: (String) -> JSONValue?
    ) -> JSONValue {
        var object = JSONObject()
        for name in names {
            let value = value(name) ?? extensions.first { $0.name == name }?.value.json
            if let value { object.append(name, value) }
        }
        return .object(object)
    }

    /// An object whose keys are the document's own, and its `x-` fields.
    func map(_ entries: some Sequence<(String, JSONValue)>, _ extensions: [Extension] = []) -> JSONValue {
        var object = JSONObject(entries)
        for field in extensions { object.append(field.name, field.value.json) }
        return .object(object)
    }

    func text(_ text: String?) -> JSONValue? {
        text.map { .string($0) }
    }

    func strings(_ strings: [String]) -> JSONValue {
        .array(strings.map { .string($0) })
    }

    func list<Element>(_ elements: [Element], _ json: (Element) -> JSONValue) -> JSONValue {
        .array(elements.map(json))
    }

    // MARK: References

    /// An object, or the reference through which it was reached.
    func referable<Object: Describable>(
        _ object: Object,
        _ section: ComponentSection,
        _ write: (Object) -> JSONValue
    ) -> JSONValue {
        guard let reference = object.referenceObject else { return write(object) }
        let text = self.text(of: reference.text, at: reference.location) { mover in
            let target = ComponentMover.Target(
                section: section,
                file: reference.targetFile,
                pointer: reference.targetPointer
            )
            return mover.reference(to: target) {
                var original = object
                original.referenceObject = nil
                original.summaryText = reference.replaced.summary
                original.descriptionText = reference.replaced.description
                return write(original)
            }
        }
        return map([("$ref", .string(text))], reference.siblings)
    }

    /// A reference's text, or what it is in one file with all that it leads to.
    func text(of text: String, at location: SourceLocation, moving: (ComponentMover) -> String?) -> String {
        guard let mover, let moved = moving(mover) else { return text }
        if moved.isEmpty || (text.hasPrefix("#") && location.file == mover.entry) { return text }
        if identifierDepth > 0 { mover.refuse(text, at: location) }
        return moved
    }
}
