/// The parts of a body of `multipart/form-data` (RFC 7578, RFC 2046 §5.1).
struct MultipartForm {
    /// One part, with its place in the body.
    struct Part {
        var name: String
        var fileName: String?
        var headers: HeaderList
        var content: Range<Int>
    }

    /// More parts than this are refused: each costs memory beyond its bytes.
    private static let maxParts = 10_000
    /// The longest header of a part, in bytes.
    private static let maxHeaderBytes = 16_384

    let bytes: [UInt8]
    private(set) var parts: [Part] = []

    /// A form without parts.
    init() {
        bytes = []
    }

    /// Cuts a body into its parts; `nil` when the body is not cut by the boundary as it should be.
    init?(_ bytes: [UInt8], boundary: String) {
        self.bytes = bytes
        let delimiter = Array("\r\n--\(boundary)".utf8)
        guard var position = Self.start(bytes, delimiter) else { return nil }
        while true {
            if Self.stands([0x2D, 0x2D], bytes, at: position) { return }
            guard let head = Self.endOfLine(bytes, from: position),
                let (headers, start) = Self.headers(bytes, from: head),
                let end = Self.find(delimiter, bytes, from: start - 2), parts.count < Self.maxParts
            else { return nil }
            guard let part = Self.part(headers, start..<max(start, end)) else { return nil }
            parts.append(part)
            position = end + delimiter.count
        }
    }

    /// Behind the first delimiter, which may stand at the start of the body.
    private static func start(_ bytes: [UInt8], _ delimiter: [UInt8]) -> Int? {
        if stands(Array(delimiter.dropFirst(2)), bytes, at: 0) { return delimiter.count - 2 }
        return find(delimiter, bytes, from: 0).map { $0 + delimiter.count }
    }

    private static func part(_ headers: HeaderList, _ content: Range<Int>) -> Part? {
        guard let field = headers.first("Content-Disposition") else { return nil }
        let disposition = HeaderParameters(field)
        guard disposition.value == "form-data", let name = disposition["name"] else { return nil }
        return Part(name: name, fileName: disposition["filename"], headers: headers, content: content)
    }

    /// The header fields of a part, and where its content starts.
    private static func headers(_ bytes: [UInt8], from start: Int) -> (HeaderList, Int)? {
        var headers = HeaderList()
        var position = start
        while position - start < maxHeaderBytes {
            guard let end = endOfLine(bytes, from: position) else { return nil }
            if end == position + 2 { return (headers, end) }
            guard let line = String(validating: bytes[position..<(end - 2)], as: UTF8.self),
                let colon = line.firstIndex(of: ":")
            else { return nil }
            headers.append(String(line[..<colon]), HeaderText.trimmed(line[line.index(after: colon)...]))
            position = end
        }
        return nil
    }

    /// Behind the next line break.
    private static func endOfLine(_ bytes: [UInt8], from start: Int) -> Int? {
        find([0x0D, 0x0A], bytes, from: start).map { $0 + 2 }
    }

    private static func find(_ pattern: [UInt8], _ bytes: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first else { return nil }
        var position = start
        while position + pattern.count <= bytes.count {
            if bytes[position] == first, stands(pattern, bytes, at: position) { return position }
            position += 1
        }
        return nil
    }

    private static func stands(_ pattern: [UInt8], _ bytes: [UInt8], at position: Int) -> Bool {
        guard position + pattern.count <= bytes.count else { return false }
        return bytes[position..<(position + pattern.count)].elementsEqual(pattern)
    }
}
