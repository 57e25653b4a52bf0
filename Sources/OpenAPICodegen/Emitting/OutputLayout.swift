/// Which files are generated, decided before the document is read: SwiftPM wants their names in advance.
///
/// Large documents spread their types and operations over several files, so that a change touches one of them.
package struct OutputLayout: Sendable, Hashable {
    /// How many files hold types, and how many hold operations; at least 1.
    package var shards: Int

    /// Creates a layout.
    package init(shards: Int) {
        self.shards = max(1, shards)
    }

    /// The names of all files; the plugin declares the same.
    package var fileNames: [String] {
        ["API.swift", "Handlers.swift", "Resources.swift"] + (0..<shards).flatMap { [types($0), operations($0)] }
    }

    func types(_ shard: Int) -> String { name("Types", shard) }

    func operations(_ shard: Int) -> String { name("Operations", shard) }

    private func name(_ kind: String, _ shard: Int) -> String {
        shards == 1 ? "\(kind).swift" : "\(kind)\(shard + 1).swift"
    }
}
