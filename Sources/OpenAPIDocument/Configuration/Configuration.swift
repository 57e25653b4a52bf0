/// What `dovetail.yaml` beside a document says about how the document is read, and what is made from it.
///
/// A key of the file is a ``ConfigurationKey``, in a file of its own; what it means is a property here.
public struct Configuration: Sendable {
    /// `allow`: the codes of errors that are warnings for this document.
    public var allowed: Set<String> = []
    /// `references`: where the copies of what is on other machines are.
    public var references: [VendoredReferences] = []
    /// `filter`: which operations are generated; `nil` for all.
    public var filter: OperationFilter?
    /// `names`: the names that are not made from the document's.
    public var names: [ChosenName] = []
    /// The names of `dovetail.names.json`.
    public var lockedNames: [ChosenName] = []
    /// `conformances`: the protocols that types conform to besides those of Dovetail.
    public var conformances: [Conformance] = []
    /// `access`: who sees what is generated.
    public var access = AccessLevel.public
    /// `shards`: over how many files types are spread, and where that is said; `nil` leaves it to the document's size.
    public var shards: (count: Int, location: SourceLocation)?
    /// `strict`: whether what is not enforced is an error.
    public var isStrict = false

    /// The name of the file, beside the document.
    public static let fileName = "dovetail.yaml"

    /// The configuration of a document that has no such file.
    public init() {}

    /// A finding with the severity that it has under this configuration.
    public func weighed(_ diagnostic: Diagnostic) -> Diagnostic {
        var weighed = diagnostic
        if isStrict, Rule.all[diagnostic.code]?.isErrorWhenStrict ?? false { weighed.severity = .error }
        if allowed.contains(diagnostic.code), Rule.problem(withAllowing: diagnostic.code) == nil {
            weighed.severity = .warning
        }
        return weighed
    }
}

/// A prefix of URLs with the folder that has copies of what is there.
public struct VendoredReferences: Sendable, Hashable {
    /// The URLs that start with this are looked for in the folder; ends with `/` unless ``path`` is a file.
    public var prefix: String
    /// The absolute path of the folder, without `/` at the end; or of a file, for the one URL ``prefix``.
    public var path: String

    /// The absolute path of the copy of a URL, `nil` for URLs that do not start with the prefix.
    func path(of url: String) -> String? {
        if url == prefix { return path }
        guard prefix.hasSuffix("/"), url.hasPrefix(prefix) else { return nil }
        return path + "/" + url.dropFirst(prefix.count)
    }
}
