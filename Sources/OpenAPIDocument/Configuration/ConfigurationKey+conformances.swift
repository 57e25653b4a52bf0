extension ConfigurationKey {
    /// `conformances: {Note: [Identifiable]}`: protocols that generated types conform to besides their own.
    static let conformances = ConfigurationKey(name: "conformances") { value, configuration in
        for (type, protocols) in value.entries() ?? [] {
            for element in protocols.elements() ?? [] {
                guard let name = element.string() else { continue }
                configuration.conformances.append(
                    Conformance(type: type, protocolName: name, location: element.node.location)
                )
            }
        }
    }
}

/// A protocol that a generated type is to conform to.
public struct Conformance: Sendable, Hashable {
    /// The type's full name in Swift: `Note`, `Note.Author`.
    public var type: String
    /// The protocol, after its module where that is not Swift itself: `Identifiable`, `Shared.Resource`.
    public var protocolName: String
    /// Where the configuration says so.
    public var location: SourceLocation

    /// Creates a conformance.
    public init(type: String, protocolName: String, location: SourceLocation) {
        self.type = type
        self.protocolName = protocolName
        self.location = location
    }
}
