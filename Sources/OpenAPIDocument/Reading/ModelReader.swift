import DovetailJSON

/// Turns the located tree into the typed model.
///
/// One extension in one file for each object of the specification. Objects that references can reach are read once for
/// each place they stand in; schemas wait in a queue, so that neither their depth nor their cycles matter here.
final class ModelReader {
    let version: SpecificationVersion
    let sink: DiagnosticSink
    let resolver: ReferenceResolver
    /// What the checks look at.
    var inventory = Inventory()

    // What has been read through references and as components.
    let parameters = ObjectMemo<Parameter>()
    let headers = ObjectMemo<Header>()
    let requestBodies = ObjectMemo<RequestBody>()
    let responses = ObjectMemo<Response>()
    let examples = ObjectMemo<Example>()
    let links = ObjectMemo<Link>()
    let callbacks = ObjectMemo<Callback>()
    let securitySchemes = ObjectMemo<SecurityScheme>()
    let mediaTypes = ObjectMemo<MediaType>()
    let pathItems = ObjectMemo<PathItem>()

    /// The schemas that have been asked for, by place.
    var schemaIDs: [Place: SchemaID] = [:]
    /// The schemas in the order of their identifiers; those from ``schemas```.count` on are still to be read.
    var schemaQueue: [Located] = []
    var schemas: [Schema] = []
    /// Whether ``ReadingLimits/schemas`` has been passed.
    var hasTooManySchemas = false
    /// Keywords that no version has, with the keyword that was meant, if any.
    var keywordSuggestions: [String: String?] = [:]

    /// The schemas that have an `$id` or an anchor, by the whole of it.
    var schemaNames: [ExactText: (place: Place, location: SourceLocation)] = [:]

    /// The components of the document, for names that are no references: those of discriminators and security schemes.
    var componentsNode: Located?

    private let files: FileSet

    init(version: SpecificationVersion, files: FileSet, sink: DiagnosticSink) {
        self.version = version
        self.files = files
        self.sink = sink
        resolver = ReferenceResolver(files: files, version: version, sink: sink)
    }

    /// Whether a file is an OpenAPI document, and not a part of one.
    func isDocument(_ file: Int) -> Bool {
        file == 0 || files.root(of: file)?.member("openapi") != nil
    }

    /// The name of a file, as diagnostics print it.
    func fileName(_ file: Int) -> String {
        files.files[file].source.path
    }
}
