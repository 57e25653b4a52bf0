extension JSONFields: @unchecked Sendable {}  // Invariant: `init` makes the table; nothing changes or frees it after.

/// The members that an object may have, made once for a type.
///
/// What it refers to stays in memory for as long as the process runs: an object is then read without counting references
/// to it. Keep fields in static constants.
@safe
public struct JSONFields {
    /// What happens to a member with another name.
    public enum Unknown: Sendable {
        /// It is read over.
        case skip
        /// It is a violation of `additionalProperties`.
        case refuse
        /// ``JSONReader/nextFieldIndex(_:)`` returns the number of known fields for it; its name is
        /// ``JSONReader/unknownName`` until the next one.
        case keep
    }

    private let table: UnsafePointer<JSONFieldTable>

    /// Names in document order, which of them are required, and how many members there may be.
    public init(
        _ names: [String],
        required: [Int] = [],
        unknown: Unknown = .skip,
        minProperties: Int = 0,
        maxProperties: Int? = nil
    ) {
        let table = UnsafeMutablePointer<JSONFieldTable>.allocate(capacity: 1)
        let content = JSONFieldTable(names, required.sorted(), unknown, minProperties, maxProperties ?? .max)
        unsafe table.initialize(to: content)
        unsafe self.table = UnsafePointer(table)
    }

    /// The same for names in one text, separated by spaces; an exclamation mark follows a required one.
    public init(
        _ names: StaticString,
        unknown: Unknown = .skip,
        minProperties: Int = 0,
        maxProperties: Int? = nil
    ) {
        let mark = UInt8(ascii: "!")
        let words = Array("\(names)".utf8).split(separator: Byte.space)
        self.init(
            words.map { String(decoding: $0.last == mark ? $0.dropLast() : $0, as: UTF8.self) },
            required: words.indices.filter { words[$0].last == mark },
            unknown: unknown,
            minProperties: minProperties,
            maxProperties: maxProperties
        )
    }

    /// The names in the order of the document.
    public var names: [String] { unsafe table.pointee.names }

    /// The indices of the names that must be present, ascending.
    public var required: [Int] { unsafe table.pointee.required }

    /// What happens to other names.
    public var unknown: Unknown { unsafe table.pointee.unknown }

    /// How many names there are.
    var count: Int { unsafe table.pointee.count }

    /// The fewest members.
    var minProperties: Int { unsafe table.pointee.minProperties }

    /// The most members.
    var maxProperties: Int { unsafe table.pointee.maxProperties }

    /// Whether so many members with these of the first 64 fields are all that must be there, for certain.
    @inline(__always)
    func areSatisfied(by seen: UInt64, count: Int) -> Bool {
        let table = unsafe table
        return unsafe seen & table.pointee.requiredBits == table.pointee.requiredBits
            && !table.pointee.requiresBeyond
            && count >= table.pointee.minProperties && count <= table.pointee.maxProperties
    }

    /// How long the quoted name of a field is, if it stands at an offset. The field must be one of these.
    @inline(__always)
    func length(of index: Int, ifAt offset: Int, _ bytes: RawSpan) -> Int? {
        let key = unsafe table.pointee.keys[index]
        guard (bytes.word(at: offset) ^ key.first) & key.mask == 0 else { return nil }
        if key.length <= 8 { return key.length }
        return unsafe key.matchesRest(of: table.pointee.words, bytes, at: offset) ? key.length : nil
    }

    /// The field whose quoted name stands at an offset, and the length of that; the search begins with one of them.
    func field(at offset: Int, _ bytes: RawSpan, from first: Int = 0) -> (index: Int, length: Int)? {
        var index = first
        for _ in 0..<count {
            if index >= count { index = 0 }
            if let length = length(of: index, ifAt: offset, bytes) { return (index, length) }
            index &+= 1
        }
        return nil
    }
}

/// What ``JSONFields`` refers to.
@safe
struct JSONFieldTable {
    let names: [String]
    let required: [Int]
    let unknown: JSONFields.Unknown
    let count: Int
    let requiredBits: UInt64
    let requiresBeyond: Bool
    let minProperties: Int
    let maxProperties: Int
    // Invariant: initialized by `init` for as many keys as there are names, never changed and never freed after it.
    let keys: UnsafePointer<JSONFieldKey>
    /// The words of keys longer than eight bytes, all in one array.
    let words: [UInt64]

    init(_ names: [String], _ required: [Int], _ unknown: JSONFields.Unknown, _ fewest: Int, _ most: Int) {
        self.names = names
        self.required = required
        self.unknown = unknown
        count = names.count
        requiredBits = required.reduce(0) { $1 < 64 ? $0 | 1 << UInt64($1) : $0 }
        requiresBeyond = required.contains { $0 >= 64 }
        minProperties = fewest
        maxProperties = most
        let keys = UnsafeMutablePointer<JSONFieldKey>.allocate(capacity: max(names.count, 1))
        var words: [UInt64] = []
        for (index, name) in names.enumerated() {
            unsafe (keys + index).initialize(to: JSONFieldKey(name, words: &words))
        }
        unsafe self.keys = UnsafePointer(keys)
        self.words = words
    }
}

/// A name in quotation marks, as it stands in a text that escapes nothing needlessly.
struct JSONFieldKey {
    let length: Int
    /// The first eight bytes, the first in the lowest bits, and which of them count.
    let first: UInt64
    let mask: UInt64
    /// Where the other words are in ``JSONFieldTable/words``.
    private let wordsStart: Int

    init(_ name: String, words: inout [UInt64]) {
        var writer = JSONWriter(capacity: name.utf8.count + 2)
        writer.write(name)
        let text = writer.bytes
        wordsStart = words.count
        length = text.count
        first = text.span.raw.word(at: 0)
        mask = text.count >= 8 ? .max : (1 << UInt64(text.count * 8)) - 1
        // The last word overlaps the one before it, so that nothing behind the key is compared.
        for offset in stride(from: 8, to: text.count, by: 8) {
            words.append(text.span.raw.word(at: min(offset, text.count - 8)))
        }
    }

    func matchesRest(of words: [UInt64], _ bytes: RawSpan, at offset: Int) -> Bool {
        var index = wordsStart
        for part in stride(from: 8, to: length, by: 8) {
            guard bytes.word(at: offset &+ min(part, length &- 8)) == words[index] else { return false }
            index += 1
        }
        return true
    }
}
