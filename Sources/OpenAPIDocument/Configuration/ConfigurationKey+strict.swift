extension ConfigurationKey {
    /// `strict: true`: what the document asks for and generated code does not enforce is an error.
    static let strict = ConfigurationKey(name: "strict") { value, configuration in
        configuration.isStrict = value.bool() ?? false
    }
}
