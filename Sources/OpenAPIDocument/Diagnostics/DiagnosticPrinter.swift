/// Lays diagnostics out as compilers do, which SwiftPM, Xcode and VS Code turn into links.
///
/// ```text
/// openapi.yaml:12:7: error: `sumary` is not a field of the Operation Object [unknown-field]
///       sumary: List notes
///       ^
/// hint: did you mean `summary`?
/// ```
public struct DiagnosticPrinter {
    /// The bytes of a file with the offsets its lines start at.
    private struct Lines {
        var bytes: [UInt8]
        var starts: [Int]
    }

    private let files: [String: Lines]

    /// Creates a printer that can quote from the given files.
    public init(files: [SourceFile]) {
        var lines: [String: Lines] = [:]
        for file in files {
            lines[file.path] = Lines(bytes: file.bytes, starts: Self.lineStarts(in: file.bytes))
        }
        self.files = lines
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
        guard let file = files[place.file], place.line >= 1, place.line <= file.starts.count else { return nil }
        let start = file.starts[place.line - 1]
        let end = place.line < file.starts.count ? file.starts[place.line] - 1 : file.bytes.count
        let bytes = place.line == 1 ? TextEncoding.withoutByteOrderMark(file.bytes)[..<end] : file.bytes[start..<end]
        // UTF-16 shows as nothing that could be read.
        guard !bytes.isEmpty, !bytes.contains(0) else { return nil }
        var line = String(decoding: bytes, as: UTF8.self)
        if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
        return line
    }

    private static func lineStarts(in bytes: [UInt8]) -> [Int] {
        var starts = [0]
        var offset = 0
        for byte in bytes {
            offset += 1
            if byte == UInt8(ascii: "\n") { starts.append(offset) }
        }
        return starts
    }
}
