/// Lays diagnostics out as compilers do, which SwiftPM, Xcode and VS Code turn into links.
///
/// ```text
/// openapi.yaml:12:7: error: `sumary` is not a field of the Operation Object [unknown-field]
///       sumary: List notes
///       ^
/// hint: did you mean `summary`?
/// ```
public struct DiagnosticPrinter {
    private let files: [String: LineIndex]

    /// Creates a printer that can quote from the given files.
    public init(files: [SourceFile]) {
        self.files = Dictionary(files.map { ($0.path, LineIndex($0.bytes)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The text for one diagnostic, of one to four lines, without a line feed at the end.
    public func text(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location
        var result = "\(place.file):\(place.line):\(place.column): \(diagnostic.severity.rawValue): "
        result += "\(diagnostic.message) [\(diagnostic.code)]"
        if let excerpt = excerpt(at: place) {
            result += "\n\(excerpt.text)\n\(excerpt.caret)"
        }
        if let hint = diagnostic.hint {
            result += "\nhint: \(hint)"
        }
        return result
    }

    private func excerpt(at place: SourceLocation) -> Excerpt? {
        // As much of the line as the excerpt can show; it moves its window by the ends that are in there.
        let first = max(0, place.column - 1 - 2 * Excerpt.width)
        let scalars = first..<place.column + 2 * Excerpt.width
        let line = files[place.file]?.text(ofLine: place.line, scalars: scalars)
        return line.map { Excerpt(line: $0, column: place.column - first) }
    }
}

/// The lines of a file, found as far as they are asked for.
private final class LineIndex {
    private let bytes: [UInt8]
    /// The offsets at which lines start, up to ``scanned``.
    private var starts: [Int]
    private var scanned: Int
    /// Where a scalar of a line is, so that one after it is not looked for from the beginning of the line.
    private var known = (line: 0, scalar: 0, offset: 0)

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        scanned = TextEncoding.withoutByteOrderMark(bytes).startIndex
        starts = [scanned]
    }

    /// Some scalars of a line, which counts from 1, without its end; `nil` when there is nothing that can be read.
    func text(ofLine number: Int, scalars: Range<Int>) -> String? {
        find(line: number)
        guard number >= 1, number <= starts.count else { return nil }
        if known.line != number || known.scalar > scalars.lowerBound { known = (number, 0, starts[number - 1]) }
        var (_, scalar, offset) = known
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
            if bytes[offset] & 0xC0 != 0x80 {
                if scalar == scalars.lowerBound { known = (number, scalar, offset) }
                if scalar == scalars.upperBound { break }
                scalar += 1
            }
            offset += 1
        }
        guard known.scalar == scalars.lowerBound else { return nil }
        let part = bytes[known.offset..<offset]
        // UTF-16 shows as nothing that could be read.
        guard !part.isEmpty, !part.contains(0) else { return nil }
        var text = String(decoding: part, as: UTF8.self)
        if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
        return text
    }

    /// Finds the starts of lines as far as a line. The plugin's tool is not optimized, where an access to an array costs a
    /// call and one through a pointer does not; offsets are below `count`.
    private func find(line number: Int) {
        let count = bytes.count
        var missing = number - starts.count
        var offset = scanned
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            while missing > 0, offset < count {
                if unsafe start[offset] == 0x0A {
                    starts.append(offset + 1)
                    missing -= 1
                }
                offset = offset &+ 1
            }
        }
        scanned = offset
    }
}
