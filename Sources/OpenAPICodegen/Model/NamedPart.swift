/// A part of the document with the name that it has in Swift.
public struct NamedPart: Codable, Sendable, Hashable {
    /// The part's JSON Pointer, as a fragment; with ` type` behind it for the type of a part that has another name as well.
    public var pointer: String
    /// The name in Swift.
    public var name: String
}
