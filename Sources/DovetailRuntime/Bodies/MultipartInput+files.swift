import DovetailJSON

extension MultipartInput {
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

    private mutating func files(of name: String, _ contentTypes: [String], isArray: Bool) -> [FilePart]? {
        let parts = take { $1 == name ? [] : nil }.map(\.part)
        if parts.isEmpty { return nil }
        if !isArray { _ = isGivenOnce(name, parts.count) }
        let rules = FileRules(name: name, contentTypes: contentTypes)
        for part in parts { if let violation = rules.violation(of: part.head) { report(violation) } }
        return parts.map { part in
            let bytes = Array(form.bytes[part.content])
            let head = part.head
            return FilePart(bytes, fileName: head.fileName, contentType: head.contentType, headers: head.headers)
        }
    }

    // MARK: Checking

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
}
