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
    /// - Parameter contentTypes: The media types that it may have; empty for any.
    public mutating func file(_ name: String, _ contentTypes: [String] = []) -> FilePart? {
        let files = files(name, contentTypes, isArray: false)
        return files?.first
    }

    /// Reads a file that must be there.
    public mutating func requiredFile(_ name: String, _ contentTypes: [String] = []) -> FilePart {
        if let file = file(name, contentTypes) { return file }
        report(name, "required", "is required")
        return FilePart([])
    }

    /// Reads the files of a name, `nil` when there is none.
    public mutating func files(
        _ name: String,
        _ contentTypes: [String] = [],
        minItems: Int = 0,
        maxItems: Int? = nil
    ) -> [FilePart]? {
        guard let files = files(name, contentTypes, isArray: true) else { return nil }
        let place = Violation.Place.pointer(Self.pointer(name))
        if files.count < minItems {
            violations.append(Violation(place: place, .minItems(minItems, actual: files.count)))
        }
        if let maxItems, files.count > maxItems {
            violations.append(Violation(place: place, .maxItems(maxItems, actual: files.count)))
        }
        return files
    }

    /// Reads the files of a name, of which there must be one at least.
    public mutating func requiredFiles(
        _ name: String,
        _ contentTypes: [String] = [],
        minItems: Int = 0,
        maxItems: Int? = nil
    ) -> [FilePart] {
        if let files = files(name, contentTypes, minItems: minItems, maxItems: maxItems) { return files }
        report(name, "required", "is required")
        return []
    }

    /// Reports every part that has none of the names.
    public mutating func refuseOthers(than names: [String]) {
        for part in form.parts where !names.contains(part.name) {
            violations.append(Violation(place: .pointer(Self.pointer(part.name)), .additionalProperties))
        }
    }

    private mutating func files(_ name: String, _ contentTypes: [String], isArray: Bool) -> [FilePart]? {
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

    private mutating func report(_ name: String, _ keyword: String, _ detail: String, below pointer: String = "") {
        let place = Violation.Place.pointer(Self.pointer(name) + pointer)
        violations.append(Violation(place: place, keyword: keyword, detail: detail))
    }

    private static func pointer(_ name: String) -> String {
        JSONPointer().appending(name).description
    }
}

extension RequestInput {
    /// Reads a body that must be there as `multipart/form-data`.
    public mutating func multipartBody<Value>(_ read: (inout MultipartInput) -> Value) -> Value {
        var input = MultipartInput(multipartForm())
        let value = read(&input)
        violations += input.violations
        return value
    }

    /// Reads a body that must be there as `multipart/form-data` whose parts are texts of any name.
    ///
    /// - Parameter shape: What the parts stand for: an object.
    public mutating func multipartForm<Value>(
        _ shape: ParameterShape,
        _ read: (inout JSONReader) -> Value
    ) -> Value {
        let form = multipartForm()
        var root = FormNode()
        for part in form.parts {
            guard let text = String(validating: form.bytes[part.content], as: UTF8.self) else {
                refuseBody("The part \(part.name) is not text in UTF-8.")
                return Self.placeholder(read)
            }
            root.add(text, at: [part.name])
        }
        let (value, found) = Self.lift(root, shape, read)
        violations += found
        return value
    }

    private mutating func multipartForm() -> MultipartForm {
        let contentType = HeaderParameters(request.head.headers.first("Content-Type") ?? "")
        let boundary = contentType["boundary"] ?? ""
        let form = boundary.isEmpty ? nil : MultipartForm(request.body.bytes, boundary: boundary)
        if needsBody(), form == nil {
            refuseBody("The body is not multipart/form-data: its parts must stand between Content-Type's boundary.")
        }
        return form ?? MultipartForm()
    }
}
