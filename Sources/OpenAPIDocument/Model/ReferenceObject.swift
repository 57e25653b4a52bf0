/// A Reference Object as it stands in the document (§4.23).
public struct ReferenceObject: Sendable {
    /// The reference as written.
    public var text: String
    /// Where the text stands.
    public var location: SourceLocation
    /// The file that holds what the reference leads to in the end, as diagnostics name it.
    public var targetFile: String
    /// The JSON Pointer of that in its file, as a fragment: `#/components/responses/NotFound`.
    public var targetPointer: String
    /// The component's name when the reference leads to one.
    public var component: String?
    /// What stands beside the `$ref`, of which 3.1 and later let `summary` and `description` count.
    public var siblings: [Extension]
    /// What the target says itself where the siblings say something else.
    public var replaced: (summary: String?, description: String?)
}

/// An object that a Reference Object can stand for.
public protocol Referable: Sendable {
    /// The reference through which the object was reached.
    var referenceObject: ReferenceObject? { get set }
}

extension Referable {
    /// The component's name when the object was reached through a reference to one.
    public var reference: String? { referenceObject?.component }
}
