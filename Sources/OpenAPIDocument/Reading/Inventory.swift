/// Flat lists of what stands in a document, made while it is read, so that each check is a loop.
///
/// What references lead to is in here once.
struct Inventory {
    /// Parameters that stand in one list, with the places where they stand in it.
    struct ParameterList {
        var entries: [(parameter: Parameter, site: SourceLocation)]
    }

    /// A value in the document that a schema speaks of.
    struct Sample {
        /// `example`, `default`, `enum`.
        var keyword: String
        var value: Node
        var schema: SchemaID
    }

    /// Operations under `paths`, with the path.
    var pathOperations: [(path: PathItem, operation: Operation)] = []
    /// Every operation: those of paths, webhooks and callbacks.
    var operations: [Operation] = []
    var parameterLists: [ParameterList] = []
    var parameters: [Parameter] = []
    /// The headers of each map that holds any.
    var headerMaps: [[Header]] = []
    var mediaTypes: [MediaType] = []
    var responses: [Response] = []
    var samples: [Sample] = []
    /// Security requirements with the place of each scheme's name.
    var securityRequirements: [(name: String, scopes: [Node], location: SourceLocation)] = []
    /// The names that operations give their tags.
    var tagUses: [(name: String, location: SourceLocation)] = []
    /// Where ``Extension/swiftName`` stands in objects that are no schemas, and what these are: `Tag Object`.
    var chosenNames: [(owner: String, location: SourceLocation)] = []
    /// The keys of callbacks.
    var callbackAddresses: [(text: String, location: SourceLocation)] = []
    var servers: [Server] = []
    /// Links that name an operation by its identifier.
    var linkTargets: [(operationID: String, location: SourceLocation)] = []
}
