import DovetailJSON

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
