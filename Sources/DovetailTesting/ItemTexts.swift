import OpenAPIDocument

/// Tells the texts of a sequence apart, however it is cut into pieces.
struct ItemTexts: Sendable {
    /// A text that is longer is not read; its reader would not either.
    static let maxBytes = 1 << 20

    /// How the texts are parted: by line feeds, record separators or, for events, empty lines.
    private enum Parting: Sendable {
        case byte(UInt8)
        case emptyLine
    }

    private let parting: Parting
    private var text: [UInt8] = []
    private var isAfterReturn = false

    /// Nil for a media type that is no sequence.
    init?(_ kind: MediaTypeKind) {
        switch kind {
        case .jsonLines: parting = .byte(0x0A)
        case .jsonSequence: parting = .byte(0x1E)
        case .events: parting = .emptyLine
        default: return nil
        }
    }

    /// The texts that end in a piece, empty ones left out. Of one that is too long comes what is read of it.
    mutating func take(_ piece: [UInt8]) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        for byte in piece where ends(with: byte) {
            if let text = rest() { texts.append(text) }
        }
        return texts
    }

    /// What no separator has ended, `nil` when that is nothing.
    mutating func rest() -> [UInt8]? {
        defer { text = [] }
        let isEmpty = text.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return isEmpty ? nil : text
    }

    /// Adds a byte, unless it ends the text.
    private mutating func ends(with byte: UInt8) -> Bool {
        switch parting {
        case .byte(let separator):
            if byte == separator { return true }
            add(byte)
        case .emptyLine:
            // A carriage return with its line feed is one line break (WHATWG HTML §9.2.6).
            defer { isAfterReturn = byte == 0x0D }
            if byte == 0x0A, isAfterReturn { return false }
            let isBreak = byte == 0x0A || byte == 0x0D
            if isBreak, text.isEmpty || text.last == 0x0A { return true }
            add(isBreak ? 0x0A : byte)
        }
        return false
    }

    private mutating func add(_ byte: UInt8) {
        if text.count <= Self.maxBytes { text.append(byte) }
    }
}
