/// A text that equals another only if both have the same Unicode scalars, as JSON wants it.
///
/// `String` also takes canonically equivalent texts for equal: `é` as one scalar and as `e` with an accent.
package struct ExactText: Hashable, Sendable {
    /// The text.
    package let text: String

    /// A text to compare.
    package init(_ text: String) { self.text = text }

    package static func == (left: ExactText, right: ExactText) -> Bool { left.text.isSameText(as: right.text) }

    package func hash(into hasher: inout Hasher) { hasher.combineText(text) }
}

extension String {
    /// Whether two strings have the same Unicode scalars: JSON does not normalize, `==` does.
    ///
    /// `==` comes first because most strings differ, which it sees at once, even in a build without optimisation.
    package func isSameText(as other: String) -> Bool { self == other && utf8.elementsEqual(other.utf8) }
}

extension Hasher {
    /// Hashes the Unicode scalars of a text, which is not what the text's own hash does.
    mutating func combineText(_ text: String) {
        var text = text
        // Safe: the buffer is read within the closure only.
        text.withUTF8 { unsafe combine(bytes: UnsafeRawBufferPointer($0)) }
        combine(UInt8(0xFF))
    }
}
