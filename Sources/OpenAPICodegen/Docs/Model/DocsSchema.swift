/// A schema as a reader sees it: what type it is, what it holds, and the rules in words.
package struct DocsSchema: Codable, Sendable {
    /// What to call it, with links to components: `array of`, `Note`.
    package var type: [DocsTypePart]
    package var title: String?
    package var description: String?
    package var isDeprecated = false
    package var isReadOnly = false
    package var isWriteOnly = false
    package var rules: [DocsRule] = []
    /// The values that are allowed, as JSON; empty when there is no such list.
    package var values: [String] = []
    /// As JSON.
    package var defaultValue: String?
    /// As JSON.
    package var examples: [String] = []
    package var links: [DocsLink] = []
    /// What is inside: properties, items.
    package var fields: [DocsField] = []
    package var unions: [DocsUnion] = []

    /// Whether there is nothing to say beyond the type.
    package var isPlain: Bool {
        description == nil && rules.isEmpty && values.isEmpty && defaultValue == nil && examples.isEmpty
            && fields.isEmpty && unions.isEmpty && title == nil && !isDeprecated && links.isEmpty
    }
}

/// A constraint in words: `1 to 10000 characters`; `matches` with the pattern as code.
package struct DocsRule: Codable, Sendable, Equatable {
    package var text: String
    package var code: String?

    init(_ text: String, code: String? = nil) {
        self.text = text
        self.code = code
    }
}

/// A part of a type's name.
package enum DocsTypePart: Codable, Sendable, Equatable {
    case text(String)
    /// A schema on this page.
    case link(name: String, anchor: String)
    /// A format that narrows the type.
    case format(String)
}

/// Something inside of a schema.
package struct DocsField: Codable, Sendable {
    package enum Kind: String, Codable, Sendable {
        /// A property: the name is its name.
        case property
        /// A value that is allowed, as JSON.
        case value
        /// Anything else: the name says what it is, as in `each item`.
        case part
    }

    package var kind: Kind
    package var name: String
    package var anchor: String?
    package var isRequired: Bool
    package var schema: DocsSchema
}

/// Alternatives.
package struct DocsUnion: Codable, Sendable {
    /// `exactly one of`, `one or more of`.
    package var rule: String
    /// The property whose value tells the alternatives apart.
    package var discriminator: String?
    package var variants: [DocsVariant]
}

/// One alternative.
package struct DocsVariant: Codable, Sendable {
    package var label: String
    package var schema: DocsSchema
}
