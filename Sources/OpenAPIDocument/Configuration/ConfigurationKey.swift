/// A key of `dovetail.yaml`: its name, and how its value becomes part of a configuration.
///
/// To add one, write an extension with a static `ConfigurationKey` in a file of its own, list it in ``all``, and add the property
/// it sets to ``Configuration``. What it reads through ``ConfigurationValue`` has its findings reported with their place.
struct ConfigurationKey: Sendable {
    var name: String
    var read: @Sendable (ConfigurationValue, inout Configuration) -> Void

    /// Every key there is, in the order of the documentation.
    static let all: [ConfigurationKey] = [
        .allow, .references, .filter, .names, .conformances, .access, .shards, .strict,
    ]
}
