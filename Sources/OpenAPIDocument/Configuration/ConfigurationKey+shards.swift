extension ConfigurationKey {
    /// `shards: 8`: over how many files types are spread, and over how many operations.
    ///
    /// The build plugin looks for a line of this form, as it declares the files before the document is read.
    static let shards = ConfigurationKey(name: "shards") { value, configuration in
        configuration.shards = value.integer(in: 1...256).map { ($0, value.node.location) }
    }
}
