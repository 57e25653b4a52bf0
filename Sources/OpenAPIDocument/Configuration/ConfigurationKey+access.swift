extension ConfigurationKey {
    /// `access: package`: who sees what is generated.
    static let access = ConfigurationKey(name: "access") { value, configuration in
        configuration.access = value.choice(AccessLevel.self) ?? configuration.access
    }
}

/// Who sees the generated declarations.
public enum AccessLevel: String, Codable, Sendable, CaseIterable {
    /// Every package that depends on the target.
    case `public`
    /// The package.
    case package
    /// The target.
    case `internal`
}
