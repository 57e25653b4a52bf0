import DovetailJSON

extension RequestInput {
    /// Reads a body that must be there as `multipart/form-data`.
    public mutating func multipartBody<Value>(_ read: (inout MultipartInput) -> Value) -> Value {
        parts(of: MultipartInput(multipartForm()), read)
    }

    /// Reads a body that must be there as `multipart/form-data`, up to files that the handler reads while they arrive.
    ///
    /// The other parts stand before the files, and have at most a mebibyte together.
    ///
    /// - Parameter file: The name of the files' parts.
    /// - Throws: ``RequestBodyError`` when the body will never be whole, or its other parts are too large.
    public mutating func multipartBody<Value>(
        streaming file: String,
        _ read: (inout MultipartInput) -> Value
    ) async throws -> Value {
        if needsBody(), let found = try await parts(upTo: file) { return parts(of: found, read) }
        refuseMultipart()
        return parts(of: MultipartInput(MultipartForm(boundary: "")), read)
    }

    /// What stands before the first file of a name, and where the form goes on; `nil` when the body is not cut by its boundary.
    private func parts(upTo file: String) async throws -> MultipartInput? {
        if boundary.isEmpty { return nil }
        var form = MultipartForm(boundary: boundary)
        let body = request.body.stream
        for try await piece in body {
            switch form.append(piece, upTo: file) {
            case .ended: return MultipartInput(form)
            case .malformed: return nil
            case .file(let head, let start):
                let arrived = Array(form.bytes[start...])
                return MultipartInput(
                    form,
                    rest: FormRest(head: head, start: arrived, body: body, delimiter: form.delimiter)
                )
            case .incomplete:
                guard form.bytes.count <= Self.maxPartBytes else {
                    throw RequestBodyError.tooLarge(limit: Self.maxPartBytes)
                }
            }
        }
        return nil
    }

    /// The most bytes of the parts before a file that the handler reads while it arrives.
    private static var maxPartBytes: Int { 1 << 20 }

    private mutating func parts<Value>(
        of parts: consuming MultipartInput,
        _ read: (inout MultipartInput) -> Value
    ) -> Value {
        let value = read(&parts)
        violations += parts.violations
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
            guard let text = form.text(of: part) else {
                refuseBody("The part \(part.head.name) is not text in UTF-8.")
                return Self.placeholder(read)
            }
            root.add(text, at: [part.head.name])
        }
        let (value, found) = Self.lift(root, shape, read)
        violations += found
        return value
    }

    private mutating func multipartForm() -> MultipartForm {
        var form = MultipartForm(boundary: boundary)
        guard needsBody() else { return form }
        if !boundary.isEmpty, case .ended = form.append(request.body.bytes) { return form }
        refuseMultipart()
        return MultipartForm(boundary: "")
    }

    private var boundary: String {
        HeaderParameters(request.head.headers.first("Content-Type") ?? "")["boundary"] ?? ""
    }

    private mutating func refuseMultipart() {
        refuseBody(MultipartForm.malformed)
    }
}
