import DovetailJSON

/// Judges values by schemas of a document with the interpreter of DovetailJSON.
///
/// The schemas are written as one document of JSON Schema 2020-12, whatever the document's version and however many files it
/// has. A sample may be for a request or a response (§4.24.3).
struct SampleInterpreter {
    /// By how much they may do for one value: a union of unions can ask for a number of steps exponential in its depth.
    private let interpreters: [(values: Int, interpreter: SchemaInterpreter)]

    /// The name that the written schemas have for the interpreter.
    private static let uri = "schemas"
    /// Where each schema is in what was written.
    private let places: [SchemaID: String]

    /// Prepares to judge values by some schemas; `nil` when the interpreter cannot use them, which has other findings.
    init?(_ document: Document, schemas: Set<SchemaID>, tags: DiscriminatorTags) {
        var writer = SchemaWriter(document, tags: tags)
        let roots = schemas.sorted { $0.index < $1.index }
        places = Dictionary(uniqueKeysWithValues: roots.map { ($0, writer.reference(to: $0)) })
        var set = SchemaSet()
        do throws(SchemaError) {
            try set.add(["$defs": .object(writer.definitions())], at: Self.uri)
        } catch {
            return nil
        }
        interpreters = [10, 100, 1_000, .max].map { values in
            let steps = 2_000 + 100 * min(values, 100_000)
            return (values, SchemaInterpreter(set, formatAssertion: true, maximumSteps: steps))
        }
    }

    /// All ways in which a value breaks a schema.
    ///
    /// - Throws: `SchemaError` when that cannot be told.
    func violations(of value: Node, by schema: SchemaID) throws(SchemaError) -> [Violation] {
        let count = value.count
        guard let interpreter = interpreters.first(where: { count <= $0.values })?.interpreter,
            let place = places[schema]
        else { return [] }
        return try interpreter.validate(value.json, against: Self.uri + place)
    }
}

extension Node {
    /// How many values a value is made of, itself included.
    fileprivate var count: Int {
        switch content {
        case .scalar: 1
        case .sequence(let elements): elements.reduce(1) { $0 + $1.count }
        case .mapping(let members): members.reduce(1) { $0 + $1.value.count }
        }
    }
}
