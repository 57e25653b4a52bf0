import DovetailJSON

extension RequestInput {
    /// Reads a body that must be there as `application/x-www-form-urlencoded`.
    ///
    /// - Parameters:
    ///   - shape: What the form's texts stand for: an object.
    ///   - layouts: The properties that are laid out in a way of their own.
    ///   - read: Reads and validates the value that the form stands for.
    public mutating func formBody<Value>(
        _ shape: ParameterShape,
        _ layouts: [String: FormLayout] = [:],
        _ read: (inout JSONReader) -> Value
    ) -> Value {
        guard needsBody() else { return Self.placeholder(read) }
        var form = FormReading(shape: shape, layouts: layouts)
        guard let text = String(validating: request.body.bytes, as: UTF8.self),
            let node = form.node(QueryString(text[...].utf8).pairs)
        else {
            refuseBody("The body is not a form: its text must be percent-encoded UTF-8.")
            return Self.placeholder(read)
        }
        for name in form.repeated {
            let place = Violation.Place.pointer(JSONPointer().appending(name).description)
            violations.append(Violation(place: place, keyword: "encoding", detail: "must be given once"))
        }
        let (value, found) = Self.lift(node, shape, read)
        violations += found
        return value
    }
}
