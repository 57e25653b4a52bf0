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
        if let line = line(at: place) {
            let excerpt = Excerpt(line: line, column: place.column)
            result += "\n\(excerpt.text)\n\(excerpt.caret)"
        }
        if let hint = diagnostic.hint {
            result += "\nhint: \(hint)"
        }
        return result
    }

    private func line(at place: SourceLocation) -> String? {
        // As much of a long line as the excerpt can show, at most four bytes a character.
        let count = 4 * (place.column + 2 * Excerpt.width)
        guard let bytes = files[place.file]?.line(place.line, upTo: count) else { return nil }
        // UTF-16 shows as nothing that could be read.
        guard !bytes.isEmpty, !bytes.contains(0) else { return nil }
        var line = String(decoding: bytes, as: UTF8.self)
        if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
        return line
    }
}

/// The lines of a file, found as far as they are asked for.
private final class LineIndex {
    private let bytes: [UInt8]
    /// The offsets at which lines start, up to ``scanned``.
    private var starts: [Int]
    private var scanned: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        scanned = TextEncoding.withoutByteOrderMark(bytes).startIndex
        starts = [scanned]
    }

    /// The first bytes of a line, from 1, without its end; `nil` when there is no such line.
    func line(_ number: Int, upTo count: Int) -> ArraySlice<UInt8>? {
        while starts.count < number, scanned < bytes.count {
            if bytes[scanned] == UInt8(ascii: "\n") { starts.append(scanned + 1) }
            scanned += 1
        }
        guard number >= 1, number <= starts.count else { return nil }
        return bytes[starts[number - 1]...].prefix(count).prefix { $0 != UInt8(ascii: "\n") }
    }
}
