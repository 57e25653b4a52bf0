import OpenAPIDocument

/// Words that an identifier cannot be without back-ticks, and names that it cannot be at all.
enum ReservedWords {
    /// The identifier as source text: in back-ticks when it is a keyword (The Swift Programming Language, "Keywords").
    static func escaped(_ name: String) -> String {
        has(name) ? "`\(name)`" : name
    }

    /// Whether a name is a keyword.
    static func has(_ name: String) -> Bool { keywords.contains(name) }

    /// An argument's label: nearly every keyword can be one as it is.
    static func label(_ name: String) -> String {
        ["inout", "let", "var"].contains(name) ? "`\(name)`" : name
    }

    /// A member's name, changed when Swift gives it a meaning that back-ticks do not take away.
    static func member(_ name: String) -> String {
        ["init", "self", "Self", "Type", "Protocol"].contains(name) ? name + "Value" : name
    }

    /// The types that generated code mentions by their bare names: a schema of the same name would shadow them.
    static let typesInGeneratedCode: Set<String> = [
        "API", "FilePart", "FileStream", "FileStreams", "MultipartInput", "RequestContent", "RequestItems",
        "ResponseContent",
        "ResponseItems", "Patterns", "Shapes", "APIRoutes", "Bool", "Double", "Float", "HTTPService", "HeaderList",
        "Int", "Int32", "Int64", "UInt64", "JSONFields",
        "JSONIntegerEnumeration", "JSONReadable", "JSONReader", "JSONStringEnumeration", "JSONValue", "JSONWritable",
        "JSONWriter", "Nullable", "OperationDescriptor", "OperationRouter", "Optional", "ParameterShape",
        "Principal", "Request", "Response", "SecurityGate",
        "ProblemDetails", "RequestHead", "RequestInput", "RoutingDecision", "Self", "Sendable", "ServiceRequest",
        "ServiceResponse", "StaticResource", "String", "Type", "Protocol", "Hashable", "Any", "Never", "Error",
    ]

    /// Those of them that the code for schemas mentions.
    static let typesInSchemas: Set<String> = [
        "CaseIterable", "CheckedDocument", "CheckedFormat", "CheckedPattern", "CheckedSchema", "Formats", "Indirect",
        "JSONField", "JSONNull", "JSONObjectCursor", "JSONValueEnumeration", "MergedValue", "Patterns", "Schemas",
        "Untyped",
    ]

    /// Those that the code for webhooks and callbacks mentions; a document without them can have their names.
    static let typesInOutgoing: Set<String> = [
        "IncomingAnswer", "OutgoingMessage", "OutgoingRequest", "RuntimeExpression", "UInt8", "UnexpectedAnswer",
    ]

    /// Names that the types of a document cannot have.
    static func types(in document: Document) -> Set<String> {
        let operations = document.paths.flatMap(\.operations)
        let sends = !document.webhooks.isEmpty || operations.contains { !$0.callbacks.isEmpty }
        return typesInGeneratedCode.union(typesInSchemas).union(sends ? typesInOutgoing : [])
    }

    /// The names that generated structs have for their own use.
    static let membersOfStructs: Set<String> = ["fields", "hashValue"]

    /// The names that requests, and the parts of their forms, have for their own use.
    static let membersOfRequests: Set<String> = ["hashValue"]

    /// The names that requests which the service sends have for their own use.
    static let membersOfOutgoingRequests: Set<String> = ["hashValue", "outgoingMessage"]

    /// The names of the values in the function that encodes a response, beside those of its case.
    static let localsOfResponses: Set<String> = ["body", "request", "response", "status"]

    /// The names that generated enumerations with associated values have for their own use.
    static let membersOfUnions: Set<String> = ["tag", "tags", "hash", "hashValue", "write"]

    private static let keywords: Set<String> = [
        "Any", "Self", "actor", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "open", "operator",
        "package", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static",
        "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where",
        "while",
    ]
}
