/// Everything that the documentation page shows, in the order in which it shows it.
///
/// References are followed, defaults filled in, constraints put in words, anchors settled. Texts called descriptions are
/// Markdown, all others are plain.
package struct DocsModel: Codable, Sendable {
    package var title: String
    package var version: String
    package var summary: String?
    package var description: String?
    /// Contact, license, terms of service and further documentation.
    package var links: [DocsLink]
    package var servers: [DocsServer]
    package var securitySchemes: [DocsSecurityScheme]
    /// The operations by tag; those without one come last, and webhooks after them.
    package var groups: [DocsGroup]
    package var schemas: [DocsComponent]
    /// Whether there are so many operations and schemas that less is repeated on the page, and less is laid out at once.
    package var isLarge: Bool
}

/// A named destination outside of the page.
package struct DocsLink: Codable, Sendable {
    package var label: String
    /// `nil` when there is only a text, such as a license's name.
    package var url: String?
}

/// A place where the API is served, variables replaced by their defaults.
package struct DocsServer: Codable, Sendable {
    package var url: String
    package var description: String?
    package var variables: [DocsServerVariable]
}

/// A part of a server's URL that can be chosen.
package struct DocsServerVariable: Codable, Sendable {
    package var name: String
    package var defaultValue: String
    package var values: [String]
    package var description: String?
}

/// A way of proving who one is.
package struct DocsSecurityScheme: Codable, Sendable {
    /// How a browser can send the credential.
    package enum Carrier: String, Codable, Sendable {
        case header, query, cookie, basic, bearer, none
    }

    package var name: String
    package var anchor: String
    /// What it is: `API key in the header X-Key`.
    package var kind: String
    package var carrier: Carrier
    /// The name of the header, query parameter or cookie; empty for the other carriers.
    package var field: String
    package var description: String?
    package var isDeprecated: Bool
    package var links: [DocsLink]
    package var flows: [DocsFlow]
}

/// An OAuth flow in words, with its scopes.
package struct DocsFlow: Codable, Sendable {
    package var name: String
    package var links: [DocsLink]
    package var scopes: [DocsScope]
}

/// A permission that a token can have.
package struct DocsScope: Codable, Sendable {
    package var name: String
    package var description: String
}

/// A section of operations.
package struct DocsGroup: Codable, Sendable {
    package var title: String
    package var anchor: String
    package var description: String?
    package var links: [DocsLink]
    package var operations: [DocsOperation]
}

/// A schema of `components`.
package struct DocsComponent: Codable, Sendable {
    package var name: String
    package var anchor: String
    package var schema: DocsSchema
    /// The schema as JSON Schema 2020-12 for the page's script.
    package var rules: DocsRules
}
