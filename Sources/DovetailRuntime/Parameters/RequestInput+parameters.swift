import DovetailJSON

extension RequestInput {
    /// Reads a parameter that may be absent; `nil` when it is, or when it cannot be read.
    ///
    /// - Parameters:
    ///   - source: Where the parameter is.
    ///   - name: Its name in the document.
    ///   - shape: What its text stands for.
    ///   - read: Reads and validates the value that the text stands for.
    public mutating func parameter<Value>(
        _ source: ParameterSource,
        _ name: String,
        _ shape: ParameterShape,
        read: (inout JSONReader) -> Value
    ) -> Value? {
        guard let node = node(of: name, in: source, shape) else { return nil }
        let (value, found) = Self.lift(node, shape, read)
        for violation in found {
            guard case .pointer(let pointer) = violation.place, !pointer.isEmpty else {
                report(name, violation.keyword, violation.detail)
                continue
            }
            report(name, violation.keyword, "at \(pointer) \(violation.detail)")
        }
        return value
    }

    /// Reads a parameter that means something when it is absent.
    ///
    /// - Parameter defaultValue: What it means, as JSON.
    public mutating func parameter<Value>(
        _ source: ParameterSource,
        _ name: String,
        _ shape: ParameterShape,
        default defaultValue: String,
        read: (inout JSONReader) -> Value
    ) -> Value {
        if let value = parameter(source, name, shape, read: read) { return value }
        let bytes = Array(defaultValue.utf8)
        var reader = JSONReader(bytes.span.bytes)
        return read(&reader)
    }

    /// Reads a parameter that must be there; a placeholder when it is not.
    public mutating func required<Value>(
        _ source: ParameterSource,
        _ name: String,
        _ shape: ParameterShape,
        read: (inout JSONReader) -> Value
    ) -> Value {
        let reported = violations.count
        if let value = parameter(source, name, shape, read: read) { return value }
        if violations.count == reported { report(name, "required", "is required") }
        return Self.placeholder(read)
    }

    /// Reads the value that a node stands for, with the ways in which it breaks its schema.
    ///
    /// A text that may be a string or something else is tried as something else first, and one that may be an array's only item
    /// as a single value: whichever the schema takes is what it is. Of several such texts, those are tried otherwise that the
    /// schema does not take; then all.
    static func lift<Value>(
        _ node: FormNode,
        _ shape: ParameterShape,
        _ read: (inout JSONReader) -> Value
    ) -> (value: Value, violations: [Violation]) {
        let first = attempt(node, shape, .init(), read)
        if first.violations.isEmpty || !shape.isAmbiguous { return first }
        let places = Set(
            first.violations.map { violation in
                if case .pointer(let pointer) = violation.place { pointer } else { "" }
            }
        )
        var others: [ShapeLifting.Preferences] = [.init(strings: places), .init(strings: [""])]
        if shape.isMaybeArray {
            others += [.init(arrays: places), .init(arrays: [""]), .init(strings: [""], arrays: [""])]
        }
        for preferences in others {
            let next = attempt(node, shape, preferences, read)
            if next.violations.isEmpty { return next }
        }
        return first
    }

    private static func attempt<Value>(
        _ node: FormNode,
        _ shape: ParameterShape,
        _ preferences: ShapeLifting.Preferences,
        _ read: (inout JSONReader) -> Value
    ) -> (value: Value, violations: [Violation]) {
        var lifting = ShapeLifting(preferences)
        lifting.lift(node, as: shape)
        let bytes = lifting.bytes
        var reader = JSONReader(bytes.span.bytes)
        let value = read(&reader)
        // What could not be lifted would only break the schema once more.
        var problems = lifting.problems
        if let error = reader.syntaxError {
            problems.append(Violation(place: .pointer(""), keyword: "format", detail: "cannot be read: \(error)"))
        }
        return (value, problems.isEmpty ? reader.violations : problems)
    }
}
