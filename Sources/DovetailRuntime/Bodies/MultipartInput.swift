import DovetailJSON

/// Reads what an operation takes from the parts of a body, and collects every way in which they break the document.
public struct MultipartInput: ~Copyable {
    private let form: MultipartForm
    private(set) var violations: [Violation] = []

    init(_ form: MultipartForm) {
        self.form = form
    }

    /// Reads a part that may be absent; several parts of its name are the items of an array.
    public mutating func part<Value>(
        _ name: String,
        _ shape: ParameterShape,
        _ read: (inout JSONReader) -> Value
    ) -> Value? {
        let parts = form.parts.filter { $0.name == name }
        if parts.isEmpty { return nil }
        var texts: [String] = []
        for part in parts {
            guard let text = String(validating: form.bytes[part.content], as: UTF8.self) else {
                report(name, "encoding", "must be text in UTF-8")
                return nil
            }
            texts.append(text)
        }
        let (value, found) = RequestInput.lift(FormNode(texts), shape, read)
        for violation in found {
            guard case .pointer(let pointer) = violation.place else { continue }
            report(name, violation.keyword, violation.detail, below: pointer)
        }
        return value
    }

    /// Reads a part that must be there; a placeholder when it is not.
    public mutating func requiredPart<Value>(
        _ name: String,
        _ shape: ParameterShape,
        _ read: (inout JSONReader) -> Value
    ) -> Value {
        let reported = violations.count
        if let value = part(name, shape, read) { return value }
        if violations.count == reported { report(name, "required", "is required") }
        return RequestInput.placeholder(read)
    }

    /// Reads a file that may be absent.
    ///
    /// - Parameters:
    ///   - contentTypes: The media types that it may have; empty for any.
    ///   - minLength: The fewest bytes.
    ///   - maxLength: The most bytes.
    public mutating func file(
        _ name: String,
        _ contentTypes: [String] = [],
        minLength: Int = 0,
        maxLength: Int? = nil
    ) -> FilePart? {
        let files = files(of: name, contentTypes, isArray: false)
        for file in files ?? [] { check(file, JSONPointer().appending(name), minLength, maxLength) }
        return files?.first
    }

    /// Reads a file that must be there.
    public mutating func requiredFile(
        _ name: String,
        _ contentTypes: [String] = [],
        minLength: Int = 0,
        maxLength: Int? = nil
    ) -> FilePart {
        if let file = file(name, contentTypes, minLength: minLength, maxLength: maxLength) { return file }
        report(name, "required", "is required")
        return FilePart([])
    }

    /// Reads the files of a name, `nil` when there is none.
    ///
    /// - Parameters:
    ///   - contentTypes: The media types that each may have; empty for any.
    ///   - minItems: The fewest files.
    ///   - maxItems: The most files.
    ///   - unique: Whether no two files may have the same bytes.
    ///   - minLength: The fewest bytes of each.
    ///   - maxLength: The most bytes of each.
    public mutating func files(
        _ name: String,
        _ contentTypes: [String] = [],
        minItems: Int = 0,
        maxItems: Int? = nil,
        unique: Bool = false,
        minLength: Int = 0,
        maxLength: Int? = nil
    ) -> [FilePart]? {
        guard let files = files(of: name, contentTypes, isArray: true) else { return nil }
        let pointer = JSONPointer().appending(name)
        for (index, file) in files.enumerated() { check(file, pointer.appending("\(index)"), minLength, maxLength) }
        if files.count < minItems { report(pointer, .minItems(minItems, actual: files.count)) }
        if let maxItems, files.count > maxItems { report(pointer, .maxItems(maxItems, actual: files.count)) }
        if unique { checkUnique(files, pointer) }
        return files
    }

    /// Reads the files of a name, of which there must be one at least.
    public mutating func requiredFiles(
        _ name: String,
        _ contentTypes: [String] = [],
        minItems: Int = 0,
        maxItems: Int? = nil,
        unique: Bool = false,
        minLength: Int = 0,
        maxLength: Int? = nil
    ) -> [FilePart] {
        let files = files(
            name,
            contentTypes,
            minItems: minItems,
            maxItems: maxItems,
            unique: unique,
            minLength: minLength,
            maxLength: maxLength
        )
        if let files { return files }
        report(name, "required", "is required")
        return []
    }

    /// Reports every part that has none of the names.
    public mutating func refuseOthers(than names: [String]) {
        for part in form.parts where !names.contains(part.name) {
            report(JSONPointer().appending(part.name), .additionalProperties)
        }
    }

    private mutating func files(of name: String, _ contentTypes: [String], isArray: Bool) -> [FilePart]? {
        let parts = form.parts.filter { $0.name == name }
        if parts.isEmpty { return nil }
        if parts.count > 1, !isArray { report(name, "encoding", "must be given once, is given \(parts.count) times") }
        return parts.map { part in
            let contentType = part.headers.first("Content-Type") ?? "text/plain"
            let isTaken = MediaRange(contentType).map { MediaRange.position(of: $0, in: contentTypes) != nil } ?? false
            if !contentTypes.isEmpty, !isTaken {
                let wanted = contentTypes.joined(separator: " or ")
                report(name, "contentMediaType", "must be \(wanted), is \(contentType)")
            }
            let bytes = Array(form.bytes[part.content])
            return FilePart(bytes, fileName: part.fileName, contentType: contentType, headers: part.headers)
        }
    }

    /// Holds a file to its lengths, which are of bytes (OpenAPI 3.1 §4.8.14.2).
    private mutating func check(_ file: FilePart, _ pointer: JSONPointer, _ minLength: Int, _ maxLength: Int?) {
        let count = file.bytes.count
        if count < minLength { report(pointer, "minLength", "must have at least \(minLength) bytes, has \(count)") }
        if let maxLength, count > maxLength {
            report(pointer, "maxLength", "must have at most \(maxLength) bytes, has \(count)")
        }
    }

    private mutating func checkUnique(_ files: [FilePart], _ pointer: JSONPointer) {
        var indices: [[UInt8]: Int] = [:]
        for (index, file) in files.enumerated() {
            guard let earlier = indices.updateValue(index, forKey: file.bytes) else { continue }
            report(pointer, .uniqueItems(earlier, index))
            return
        }
    }

    private mutating func report(_ pointer: JSONPointer, _ constraint: BrokenConstraint) {
        violations.append(Violation(place: .pointer(pointer.description), constraint))
    }

    private mutating func report(_ pointer: JSONPointer, _ keyword: String, _ detail: String) {
        violations.append(Violation(place: .pointer(pointer.description), keyword: keyword, detail: detail))
    }

    private mutating func report(_ name: String, _ keyword: String, _ detail: String, below pointer: String = "") {
        let place = Violation.Place.pointer(JSONPointer().appending(name).description + pointer)
        violations.append(Violation(place: place, keyword: keyword, detail: detail))
    }
}
