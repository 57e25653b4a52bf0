/// An operation, a webhook's or a callback's included.
package struct DocsOperation: Codable, Sendable {
    package var anchor: String
    /// The `operationId`.
    package var id: String?
    package var method: String
    package var path: String
    /// The summary; the path without one.
    package var title: String
    package var description: String?
    package var isDeprecated: Bool
    /// When the operation will be gone, from `x-sunset`.
    package var sunset: String?
    package var links: [DocsLink]
    /// The operation's own servers, when it has any.
    package var servers: [DocsServer]
    /// Alternatives; each is a list of schemes that are needed together, empty when nothing is needed.
    package var security: [[DocsRequirement]]
    package var parameters: [DocsParameter]
    package var body: DocsBody?
    package var responses: [DocsResponse]
    package var callbacks: [DocsCallback]
    /// A request with the values of the examples; `nil` for what clients do not send: webhooks and callbacks.
    package var sample: DocsRequest?
}

/// A security scheme that an operation needs.
package struct DocsRequirement: Codable, Sendable {
    package var scheme: String
    /// `nil` when the document does not declare the scheme.
    package var anchor: String?
    package var scopes: [String]
}

/// A parameter.
package struct DocsParameter: Codable, Sendable {
    package enum Place: String, Codable, Sendable, CaseIterable {
        case path, query, querystring, header, cookie
    }

    package var name: String
    package var place: Place
    package var anchor: String
    package var isRequired: Bool
    package var isDeprecated: Bool
    package var description: String?
    package var schema: DocsSchema
    package var examples: [DocsExample]
    /// How a value is laid out: `form`, `deepObject`; `content` for a value that is JSON.
    package var style: String
    package var isExploded: Bool
    package var rules: DocsRules
}

/// A request body.
package struct DocsBody: Codable, Sendable {
    package var description: String?
    package var isRequired: Bool
    package var contents: [DocsContent]
}

/// What a body or response holds, for one media type.
package struct DocsContent: Codable, Sendable {
    package var mediaType: String
    /// What the schema describes, when it is not the whole body: `each item of the stream`.
    package var scope: String?
    package var schema: DocsSchema?
    package var examples: [DocsExample]
    /// The parts of forms, where they differ from the default.
    package var notes: [String]
    /// The properties of a form that are laid out as parameters are.
    package var layouts: [DocsLayout]
    package var rules: DocsRules
}

/// How a property of a form is laid out.
package struct DocsLayout: Codable, Sendable {
    package var property: String
    /// `form`, `deepObject`.
    package var style: String
    package var isExploded: Bool
}

/// An example as text.
package struct DocsExample: Codable, Sendable {
    package var name: String
    package var description: String?
    package var text: String
    /// Where the example is when it is not here.
    package var url: String?
    /// Whether it was made from the schema, because the document has none.
    package var isMade: Bool
}

/// What an operation answers with.
package struct DocsResponse: Codable, Sendable {
    /// `200`, `4XX`, `default`.
    package var status: String
    /// The meaning of the status: `OK`, `client errors`.
    package var phrase: String
    package var anchor: String
    package var description: String
    package var headers: [DocsParameter]
    package var contents: [DocsContent]
    package var links: [DocsResponseLink]
}

/// What can be done next with the values of a response.
package struct DocsResponseLink: Codable, Sendable {
    package var name: String
    package var description: String?
    /// The operation's name, with its anchor when it is on the page.
    package var operation: String
    package var anchor: String?
    /// `id = $response.body#/id`.
    package var values: [String]
}

/// Requests that the server sends to its client.
package struct DocsCallback: Codable, Sendable {
    package var name: String
    package var operations: [DocsOperation]
}

/// A request, ready to be written as a command.
package struct DocsRequest: Codable, Sendable {
    /// The scheme and authority of the first server; those of a service on this machine when the document has none.
    package var origin: String
    /// The path with its parameters replaced, and the query.
    package var target: String
    /// The ends of the query behind which secrets go: `?key=`.
    package var keys: [String] = []
    package var headers: [Header] = []
    package var body: String?
    /// Whether the body is a file.
    package var isFile = false
    /// The parts of a form in `multipart/form-data`, in place of a body.
    package var parts: [Part] = []

    package struct Part: Codable, Sendable {
        package var name: String
        package var text: String
        package var isFile: Bool
    }

    package struct Header: Codable, Sendable {
        package var name: String
        package var value: String
        /// The shell variable that follows the value: where a secret goes.
        package var variable: String?
    }
}
