/// The parts of a body of `multipart/form-data` (RFC 7578, RFC 2046 §5.1), as far as it has arrived.
struct MultipartForm {
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

    /// What a client is told whose body is none.
    static let malformed =
        "The body is not multipart/form-data: its parts must stand between Content-Type's boundary."

    /// More parts than this are refused: each costs memory beyond its bytes.
    private static let maxParts = 10_000

    /// What stands before every part but the first (RFC 2046 §5.1.1).
    let delimiter: [UInt8]
    private(set) var bytes: [UInt8] = []
    private(set) var parts: [Part] = []
    /// Behind the last delimiter, once there was one.
    private var position: Int?
    /// The part that has begun there: its head, and where its content starts.
    private var begun: (head: Head, content: Int)?
    /// Up to here the bytes have been searched for what comes next: many small pieces take no longer than a large one.
    private var searched = 0

    /// A form of which nothing has arrived.
    init(boundary: String) {
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Takes what has arrived, and reads what it completes.
    ///
    /// - Parameter file: The name of a part whose content is not read.
    mutating func append(_ piece: [UInt8], upTo file: String? = nil) -> State {
        if bytes.isEmpty { bytes = piece } else { bytes += piece }
        while let start = position ?? firstPosition() {
            position = start
            if let part = begun {
                guard let end = find(delimiter, from: part.content - 2) else { return .incomplete }
                parts.append(Part(head: part.head, content: part.content..<max(part.content, end)))
                begun = nil
                position = end + delimiter.count
            } else {
                if stands([0x2D, 0x2D], at: start) { return .ended }
                guard let end = find([0x0D, 0x0A, 0x0D, 0x0A], from: start) else {
                    return bytes.count - start < Self.maxHeaderBytes ? .incomplete : .malformed
                }
                guard parts.count < Self.maxParts, let head = Head(bytes, start..<end) else { return .malformed }
                if head.name == file { return .file(head, end + 4) }
                begun = (head, end + 4)
            }
        }
        return .incomplete
    }

    /// The content of a part as text; `nil` when it is not in UTF-8, or says so (RFC 7578 §4.4).
    func text(of part: Part) -> String? {
        if HeaderParameters(part.head.contentType).foreignCharset != nil { return nil }
        return String(validating: bytes[part.content], as: UTF8.self)
    }

    /// Behind the first delimiter, which may stand at the start of the body.
    private mutating func firstPosition() -> Int? {
        if stands(delimiter.dropFirst(2), at: 0) { return delimiter.count - 2 }
        return find(delimiter, from: 0).map { $0 + delimiter.count }
    }

    /// Where a pattern stands first behind an offset; searches only what has not been searched for it.
    private mutating func find(_ pattern: [UInt8], from start: Int) -> Int? {
        let found = bytes.position(of: pattern, from: max(start, searched))
        searched = found == nil ? max(start, bytes.count - pattern.count + 1) : 0
        return found
    }

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
