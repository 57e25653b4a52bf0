/// How far the files of a form have been read: a file and what has arrived of it, or the delimiter behind it.
struct FilePosition: Sendable {
    /// What is handed out of a file.
    struct Piece {
        /// Empty when nothing is left of what has arrived.
        var bytes: [UInt8]
        /// How many bytes have been handed out with it.
        var count: Int
        /// Whether the file ends with it.
        var isLast: Bool
    }

    /// What comes next.
    enum Next {
        /// More must arrive to know.
        case incomplete
        /// No part.
        case end
        /// No delimiter that ends the form, and no head of a part.
        case malformed
        /// A part, which is now the one that is read.
        case part(MultipartForm.Head)
    }

    /// The number of the file, from 0; below it until the first has been asked for.
    private(set) var index = -1
    private let first: MultipartForm.Head
    private let delimiter: [UInt8]
    /// What has arrived and not been handed out. It starts with the line break that ends the head, which may be the
    /// delimiter's; once the file is over, with the delimiter.
    private var buffer: [UInt8]
    private var isAtStart = true
    private var isOver = false
    private var count = 0
    /// Up to here the bytes have been searched for the end of a head.
    private var searched = 0

    init(_ rest: FormRest) {
        first = rest.head
        delimiter = rest.delimiter
        buffer = [0x0D, 0x0A] + rest.start
    }

    /// Takes what has arrived.
    mutating func append(_ bytes: [UInt8]) {
        buffer += bytes
    }

    /// Takes what has arrived of the file out.
    mutating func takePiece() -> Piece {
        if isOver { return Piece(bytes: [], count: count, isLast: true) }
        let end = buffer.position(of: delimiter, from: 0)
        // What may be the start of the delimiter stays.
        let bytes = take(end ?? max(0, buffer.count - delimiter.count + 1))
        isOver = end != nil
        count += bytes.count
        return Piece(bytes: bytes, count: count, isLast: isOver)
    }

    /// Takes what stands before an offset, but for the line break of the head.
    private mutating func take(_ end: Int) -> [UInt8] {
        let skipped = isAtStart ? 2 : 0
        if end < skipped { return [] }
        isAtStart = false
        defer { buffer.removeSubrange(..<end) }
        return Array(buffer[skipped..<end])
    }

    /// Goes on to the first file, or to what stands behind one that is over.
    mutating func next() -> Next {
        if index < 0 {
            index = 0
            return .part(first)
        }
        let start = delimiter.count
        if buffer.count < start + 2 { return .incomplete }
        if buffer[start...].starts(with: [0x2D, 0x2D]) { return .end }
        guard let end = buffer.position(of: [0x0D, 0x0A, 0x0D, 0x0A], from: max(start, searched)) else {
            searched = buffer.count - 3
            return buffer.count - start < MultipartForm.maxHeaderBytes ? .incomplete : .malformed
        }
        guard let head = MultipartForm.Head(buffer, start..<end) else { return .malformed }
        buffer.removeSubrange(..<(end + 2))
        (index, count, searched, isAtStart, isOver) = (index + 1, 0, 0, true, false)
        return .part(head)
    }
}
