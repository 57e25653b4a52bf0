import DovetailJSON

/// Reads what an operation takes from the parts of a body, and collects every way in which they break the document.
public struct MultipartInput: ~Copyable {
    let form: MultipartForm
    /// What the handler reads while it arrives, behind all other parts.
    let rest: FormRest?
    /// The positions of the parts that something has asked for.
    private var taken: Set<Int> = []
    private(set) var violations: [Violation] = []

    init(_ form: MultipartForm, rest: FormRest? = nil) {
        self.form = form
        self.rest = rest
    }

    /// Reads a part that may be absent; several parts of its name are the items of an array.
    ///
    /// - Parameter layout: How its value is laid out, if not as one part for each item. An exploded object takes parts that
    ///   have been left by the others: it is read last.
    public mutating func part<Value>(
        _ name: String,
        _ shape: ParameterShape,
        _ layout: FormLayout? = nil,
        _ read: (inout JSONReader) -> Value
    ) -> Value? {
        guard let node = node(name, shape, layout) else { return nil }
        let (value, found) = RequestInput.lift(node, shape, read)
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
        _ layout: FormLayout? = nil,
        _ read: (inout JSONReader) -> Value
    ) -> Value {
        let reported = violations.count
        if let value = part(name, shape, layout, read) { return value }
        if violations.count == reported { report(name, "required", "is required") }
        return RequestInput.placeholder(read)
    }

    /// Reads a part that means something when it is absent.
    ///
    /// - Parameter defaultValue: What it means, as JSON.
    public mutating func part<Value>(
        _ name: String,
        _ shape: ParameterShape,
        _ layout: FormLayout? = nil,
        default defaultValue: String,
        _ read: (inout JSONReader) -> Value
    ) -> Value {
        if let value = part(name, shape, layout, read) { return value }
        let bytes = Array(defaultValue.utf8)
        var reader = JSONReader(bytes.span.bytes)
        return read(&reader)
    }

    /// Reads over the parts of a name: what only the service sends, clients may send back.
    public mutating func passOver(_ name: String) {
        _ = take { $1 == name ? [] : nil }
    }

    /// Reports every part that nothing has asked for.
    public mutating func refuseOthers() {
        for (index, part) in form.parts.enumerated() where !taken.contains(index) {
            report(JSONPointer().appending(part.head.name), .additionalProperties)
        }
    }

    // MARK: Finding

    /// The parts that something is read from, by position and name: each with its name as a path below the value.
    mutating func take(_ path: (Int, String) -> [String]?) -> [(path: [String], part: MultipartForm.Part)] {
        var found: [(path: [String], part: MultipartForm.Part)] = []
        for (index, part) in form.parts.enumerated() {
            guard let path = path(index, part.head.name) else { continue }
            taken.insert(index)
            found.append((path, part))
        }
        return found
    }

    /// What the parts say of a value; `nil` when there are none, or they are not what they should be.
    private mutating func node(_ name: String, _ shape: ParameterShape, _ layout: FormLayout?) -> FormNode? {
        let known = taken
        let parts =
            switch layout {
            case .deepObject: take { (try? DeepName.path(of: $1, in: name)) ?? nil }
            case .explodedObject: take { known.contains($0) || shape.members?.takes($1) != true ? nil : [$1] }
            default: take { $1 == name ? [] : nil }
            }
        var node = FormNode()
        for (path, part) in parts {
            guard let text = form.text(of: part) else {
                report(name, "encoding", "must be text in UTF-8")
                return nil
            }
            node.add(text, at: path)
        }
        guard let separators = layout?.plainSeparators, let text = node.texts.first else {
            return node.isEmpty ? nil : node
        }
        let layout = DelimitedText(separators: separators, hasEquals: false)
        guard isGivenOnce(name, parts.count) else { return nil }
        let cut = layout.node(text[...].utf8, shape) { String(Substring($0)) }
        if cut == nil { report(name, "encoding", "must have a value for each name") }
        return cut
    }

    // MARK: Reporting

    mutating func isGivenOnce(_ name: String, _ count: Int) -> Bool {
        if count > 1 { report(name, "encoding", "must be given once, is given \(count) times") }
        return count <= 1
    }

    mutating func report(_ violation: Violation) {
        violations.append(violation)
    }

    mutating func report(_ pointer: JSONPointer, _ constraint: BrokenConstraint) {
        violations.append(Violation(place: .pointer(pointer.description), constraint))
    }

    mutating func report(_ pointer: JSONPointer, _ keyword: String, _ detail: String) {
        violations.append(Violation(place: .pointer(pointer.description), keyword: keyword, detail: detail))
    }

    mutating func report(_ name: String, _ keyword: String, _ detail: String, below pointer: String = "") {
        let place = Violation.Place.pointer(JSONPointer().appending(name).description + pointer)
        violations.append(Violation(place: place, keyword: keyword, detail: detail))
    }
}
