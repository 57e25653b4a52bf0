/// The members that an object may have, made once for a type.
///
/// A class, so that every object that is read shares it at the cost of one reference.
public final class JSONFields: Sendable {
    /// What happens to a member with another name.
    public enum Unknown: Sendable {
        /// It is read over.
        case skip
        /// It is a violation of `additionalProperties`.
        case refuse
        /// ``JSONReader/nextField(_:)`` returns the number of known fields for it; its name is in
        /// ``JSONObjectCursor/unknownName``.
        case keep
    }

    /// The names in the order of the document.
    public let names: [String]
    /// The indices of the names that must be present, ascending.
    public let required: [Int]
    /// What happens to other names.
    public let unknown: Unknown

    let keys: [Key]
    /// The words of keys longer than eight bytes, all in one array.
    let words: [UInt64]
    /// The required fields among the first 64 as a set of bits.
    let requiredBits: UInt64
    /// Whether a field after the first 64 is required.
    let requiresBeyond: Bool

    /// A name as it stands in a text that escapes nothing needlessly, with the quotation mark that ends it.
    struct Key: Sendable {
        let length: Int
        /// The first eight bytes, the first in the lowest bits, and which of them count.
        let first: UInt64
        let mask: UInt64
        /// Where the other words are in ``JSONFields/words``.
        let wordsStart: Int
    }

    /// Names in document order, and which of them are required.
    public init(_ names: [String], required: [Int] = [], unknown: Unknown = .skip) {
        self.names = names
        self.required = required.sorted()
        self.unknown = unknown
        self.requiresBeyond = required.contains { $0 >= 64 }
        var words: [UInt64] = []
        self.keys = names.map { name in Self.key(name, words: &words) }
        self.words = words
        self.requiredBits = required.reduce(0) { $1 < 64 ? $0 | 1 << UInt64($1) : $0 }
    }

    private static func key(_ name: String, words: inout [UInt64]) -> Key {
        var writer = JSONWriter(capacity: name.utf8.count + 2)
        writer.write(name)
        let text = Array(writer.bytes.dropFirst())
        let start = words.count
        // The last word overlaps the one before it, so that nothing behind the key is compared.
        for offset in stride(from: 8, to: text.count, by: 8) {
            words.append(text.span.raw.word(at: min(offset, text.count - 8)))
        }
        return Key(
            length: text.count,
            first: text.span.raw.word(at: 0),
            mask: text.count >= 8 ? .max : (1 << UInt64(text.count * 8)) - 1,
            wordsStart: start
        )
    }

    /// Whether a key stands at an offset, which is the one behind the opening quotation mark.
    @inline(__always)
    func matches(_ index: Int, _ bytes: RawSpan, at offset: Int) -> Bool {
        let key = keys[index]
        guard (bytes.word(at: offset) ^ key.first) & key.mask == 0 else { return false }
        return key.length <= 8 || matchesRest(of: key, bytes, at: offset)
    }

    private func matchesRest(of key: Key, _ bytes: RawSpan, at offset: Int) -> Bool {
        var index = key.wordsStart
        for part in stride(from: 8, to: key.length, by: 8) {
            guard bytes.word(at: offset &+ min(part, key.length &- 8)) == words[index] else { return false }
            index += 1
        }
        return true
    }
}
