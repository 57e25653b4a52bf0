/// What `dovetail.yaml` beside a document says about how the document is read, and what is made from it.
///
/// A key of the file is a ``ConfigurationKey``, in a file of its own; what it means is a property here.
public struct Configuration: Sendable {
    /// `allow`: the codes of errors that are warnings for this document.
    public var allowed: Set<String> = []
    /// `references`: where the copies of what is on other machines are.
    public var references: [VendoredReferences] = []

    /// The name of the file, beside the document.
    public static let fileName = "dovetail.yaml"

    /// The configuration of a document that has no such file.
    public init() {}

    /// A finding with the severity that it has under this configuration.
    public func lowered(_ diagnostic: Diagnostic) -> Diagnostic {
        guard allowed.contains(diagnostic.code), Rule.problem(withAllowing: diagnostic.code) == nil else {
            return diagnostic
        }
        var lowered = diagnostic
        lowered.severity = .warning
        return lowered
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
