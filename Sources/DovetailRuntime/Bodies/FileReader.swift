import DovetailJSON
import Synchronization

/// Reads the files behind the values of a form while they arrive, one after another, and holds them to the document.
final class FileReader: Sendable {
    private let rules: FileRules
    private let body: RequestBodyStream
    private let position: Mutex<FilePosition>

    init(_ rest: FormRest, _ rules: FileRules) {
        self.rules = rules
        body = rest.body
        position = Mutex(FilePosition(rest))
    }

    /// The first file, which must be the only one.
    func file() -> FileStream? {
        guard case .part(let head) = position.withLock({ $0.next() }) else { return nil }
        return file(0, head)
    }

    /// All files.
    func files() -> FileStreams {
        FileStreams { [self] in try await nextFile() }
    }

    private func file(_ index: Int, _ head: MultipartForm.Head) -> FileStream {
        FileStream(head, RequestBodyStream { [self] in try await piece(of: index) })
    }

    // MARK: Reading

    /// The next file, `nil` behind the last; what is left of the one before is read over.
    private func nextFile() async throws -> FileStream? {
        let count = position.withLock(\.index) + 1
        if count > 0 { while try await piece(of: count - 1) != nil {} }
        guard let head = try await nextHead() else {
            if count < rules.minItems { throw error(.minItems(rules.minItems, actual: count)) }
            return nil
        }
        if head.name != rules.name { throw behind() }
        if let maxItems = rules.maxItems, count >= maxItems { throw error(.maxItems(maxItems, actual: count + 1)) }
        if let violation = rules.violation(of: head) { throw RequestPartError(violation) }
        return file(count, head)
    }

    private func nextHead() async throws -> MultipartForm.Head? {
        while true {
            switch position.withLock({ $0.next() }) {
            case .incomplete: try await fill()
            case .malformed: throw RequestPartError(ProblemDetails(status: 400, detail: MultipartForm.malformed))
            case .end: return nil
            case .part(let head): return head
            }
        }
    }

    /// The next piece of a file, `nil` at its end.
    private func piece(of index: Int) async throws -> [UInt8]? {
        while true {
            let piece = try position.withLock { position in
                if position.index != index { throw FilePassedOverError() }
                return position.takePiece()
            }
            try check(piece, index)
            if !piece.bytes.isEmpty { return piece.bytes }
            if !piece.isLast {
                try await fill()
            } else if !rules.isArray, try await nextHead() != nil {
                throw behind()
            } else {
                return nil
            }
        }
    }

    private func fill() async throws {
        var pieces = body.makeAsyncIterator()
        guard let more = try await pieces.next() else { throw RequestBodyError.incomplete }
        position.withLock { $0.append(more) }
    }

    // MARK: Errors

    /// Holds a file to its lengths, which are of bytes (OpenAPI 3.1 §4.8.14.2).
    private func check(_ piece: FilePosition.Piece, _ index: Int) throws {
        let pointer = rules.isArray ? rules.pointer.appending("\(index)") : rules.pointer
        if let maxLength = rules.maxLength, piece.count > maxLength {
            throw error(pointer, "maxLength", "must have at most \(maxLength) bytes")
        }
        if piece.isLast, piece.count < rules.minLength {
            throw error(pointer, "minLength", "must have at least \(rules.minLength) bytes, has \(piece.count)")
        }
    }

    private func behind() -> RequestPartError {
        let last = rules.isArray ? "parts" : "part"
        return error(rules.pointer, "encoding", "must be the last \(last): what stands behind cannot be read before")
    }

    private func error(_ constraint: BrokenConstraint) -> RequestPartError {
        error(rules.pointer, constraint.keyword, constraint.detail)
    }

    private func error(_ pointer: JSONPointer, _ keyword: String, _ detail: String) -> RequestPartError {
        RequestPartError(Violation(place: .pointer(pointer.description), keyword: keyword, detail: detail))
    }
}
