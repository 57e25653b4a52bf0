extension Checks {
    /// A name in Swift is chosen for what has one of its own.
    static func checkChosenNames(_ subject: Subject) {
        for (owner, location) in subject.inventory.chosenNames where !namedObjects.contains(owner) {
            report("of the \(owner)", at: location, subject.sink)
        }
        let document = subject.document
        let properties = document.schemas.lazy.flatMap(\.properties).map(\.schema)
        let named = Set(properties).union(document.components.schemas.map(\.schema))
        for schema in document.schemas where !named.contains(schema.id) {
            guard let choice = schema.extensions.first(where: { $0.name == Extension.swiftName }) else { continue }
            report("of a schema that is neither a component nor a property", at: choice.value.location, subject.sink)
        }
    }

    private static let namedObjects: Set<String> = ["Operation Object", "Parameter Object", "Tag Object"]

    private static func report(_ place: String, at location: SourceLocation, _ sink: DiagnosticSink) {
        let message = "`\(Extension.swiftName)` \(place) has no effect"
        let hint = "it names operations, parameters, tags, schemas of `components` and properties"
        sink.error("ignored-name", message, hint: hint, at: location)
    }
}
