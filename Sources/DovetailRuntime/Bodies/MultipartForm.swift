/// The parts of a body of `multipart/form-data` (RFC 7578, RFC 2046 §5.1), as far as it has arrived.
struct MultipartForm {
    /// What a part says of itself.
    struct Head {
        var name: String
        var fileName: String?
        var headers: HeaderList
        /// `text/plain` where it gives none (RFC 7578 §4.4).
        var contentType: String { headers.first("Content-Type") ?? "text/plain" }
    }

    /// One part, with its place in the body.
    struct Part {
        var head: Head
        var content: Range<Int>
    }

    /// What the bytes so far come to.
    enum State {
        /// More must come.
        case incomplete
        /// The form is whole.
        case ended
        /// The bytes are not cut by the boundary as they should be.
        case malformed
        /// The part has begun that is not read here; its content starts at the offset.
        case file(Head, Int)
    }

    /// More parts than this are refused: each costs memory beyond its bytes.
    private static let maxParts = 10_000
    /// The longest header of a part, in bytes.
    private static let maxHeaderBytes = 16_384

    /// What stands before every part but the first (RFC 2046 §5.1.1).
    let delimiter: [UInt8]
    private(set) var bytes: [UInt8] = []
    private(set) var parts: [Part] = []
    /// Behind the last delimiter, once there was one.
    private var position: Int?

    /// A form of which nothing has arrived.
    init(boundary: String) {
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Takes what has arrived, and reads what it completes.
    ///
    /// - Parameter file: The name of a part whose content is not read.
    mutating func append(_ piece: [UInt8], upTo file: String? = nil) -> State {
        if bytes.isEmpty { bytes = piece } else { bytes += piece }
        guard let start = position ?? firstPosition() else { return .incomplete }
        position = start
        while let start = position, start + 2 <= bytes.count {
            if stands([0x2D, 0x2D], at: start) { return .ended }
            guard let line = endOfLine(from: start) else { return .incomplete }
            switch headers(from: line) {
            case .incomplete: return .incomplete
            case .malformed: return .malformed
            case .headers(let headers, let content):
                guard let head = Self.head(headers), parts.count < Self.maxParts else { return .malformed }
                if head.name == file { return .file(head, content) }
                guard let end = find(delimiter, from: content - 2) else { return .incomplete }
                parts.append(Part(head: head, content: content..<max(content, end)))
                position = end + delimiter.count
            }
        }
        return .incomplete
    }

    /// Behind the first delimiter, which may stand at the start of the body.
    private func firstPosition() -> Int? {
        if stands(delimiter.dropFirst(2), at: 0) { return delimiter.count - 2 }
        return find(delimiter, from: 0).map { $0 + delimiter.count }
    }

    private static func head(_ headers: HeaderList) -> Head? {
        guard let field = headers.first("Content-Disposition") else { return nil }
        let disposition = HeaderParameters(field)
        guard disposition.value == "form-data", let name = disposition["name"] else { return nil }
        return Head(name: name, fileName: disposition["filename"], headers: headers)
    }

    private enum HeaderReading {
        case incomplete, malformed
        /// The header fields of a part, and where its content starts.
        case headers(HeaderList, Int)
    }

    private func headers(from start: Int) -> HeaderReading {
        var headers = HeaderList()
        var position = start
        while position - start < Self.maxHeaderBytes {
            guard let end = endOfLine(from: position) else {
                return bytes.count - start < Self.maxHeaderBytes ? .incomplete : .malformed
            }
            if end == position + 2 { return .headers(headers, end) }
            guard let line = String(validating: bytes[position..<(end - 2)], as: UTF8.self),
                let colon = line.firstIndex(of: ":")
            else { return .malformed }
            headers.append(String(line[..<colon]), HeaderText.trimmed(line[line.index(after: colon)...]))
            position = end
        }
        return .malformed
    }

    /// Behind the next line break.
    private func endOfLine(from start: Int) -> Int? {
        find([0x0D, 0x0A], from: start).map { $0 + 2 }
    }

    private func find(_ pattern: [UInt8], from start: Int) -> Int? { bytes.position(of: pattern, from: start) }

    private func stands(_ pattern: some Collection<UInt8>, at position: Int) -> Bool {
        bytes[min(position, bytes.count)...].starts(with: pattern)
    }
}

extension [UInt8] {
    /// Where a pattern stands first.
    func position(of pattern: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first else { return nil }
        var position = start
        while position + pattern.count <= count {
            if self[position] == first, self[position...].starts(with: pattern) { return position }
            position += 1
        }
        return nil
    }
}
