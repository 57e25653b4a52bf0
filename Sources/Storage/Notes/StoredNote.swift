/// A note as a store keeps it.
public struct StoredNote: Sendable, Hashable {
    /// The number that the store gave the note, never given again.
    public var id: Int64
    /// What the note says.
    public var text: String

    /// Creates a note.
    public init(id: Int64, text: String) {
        self.id = id
        self.text = text
    }
}
