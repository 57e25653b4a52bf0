/// A text that is handed to libyaml piece by piece, and no further when one value takes too much of it.
final class YAMLInput {
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private var limit: Int
    /// Whether a value was too long.
    private(set) var isTooLong = false

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
        limit = bytes.startIndex
    }

    /// Where the value starts, or the white space before it.
    private(set) var line = 1
    private(set) var column = 1

    /// Starts counting anew.
    func beginValue(line: Int, column: Int) {
        (self.line, self.column) = (line, column)
        limit = position + ReadingLimits.scalarBytes
    }

    /// Copies the next bytes; 0 at the end, `nil` when the value is too long.
    func copy(into target: UnsafeMutableRawBufferPointer) -> Int? {
        guard position < limit else {
            isTooLong = true
            return nil
        }
        let piece = bytes[position..<min(bytes.endIndex, position + target.count)]
        unsafe target.copyBytes(from: piece)
        position += piece.count
        return piece.count
    }
}
