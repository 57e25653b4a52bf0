import DovetailJSON

/// The maps of the Components Object.
enum ComponentSection: String, CaseIterable {
    case schemas, responses, parameters, examples, requestBodies, headers, securitySchemes, links, callbacks
    case pathItems, mediaTypes

    /// One of what the map holds, as sentences name it.
    var noun: String {
        switch self {
        case .schemas: "a schema"
        case .responses: "a response"
        case .parameters: "a parameter"
        case .examples: "an example"
        case .requestBodies: "a request body"
        case .headers: "a header"
        case .securitySchemes: "a security scheme"
        case .links: "a link"
        case .callbacks: "a callback"
        case .pathItems: "a path item"
        case .mediaTypes: "a media type"
        }
    }

    private static let prefix = "/components/"

    /// The map that a pointer leads into, when it leads to a component itself.
    static func section(of pointer: String) -> ComponentSection? {
        guard pointer.hasPrefix(prefix) else { return nil }
        let parts = pointer.unicodeScalars.dropFirst(prefix.count).split(
            separator: "/",
            omittingEmptySubsequences: false
        )
        return parts.count == 2 ? ComponentSection(rawValue: String(parts[0])) : nil
    }

    /// The name of the component that a pointer leads to, when it is one of this map.
    func componentName(of pointer: String) -> String? {
        guard Self.section(of: pointer) == self else { return nil }
        return JSONPointer(pointer)?.tokens.last
    }
}
