import DovetailJSON

extension MultipartInput {
    /// The file that the handler reads while it arrives, which may be absent.
    ///
    /// - Parameters: As of ``file(_:_:minLength:maxLength:)``; lengths are counted while the handler reads.
    public mutating func fileStream(
        _ name: String,
        _ contentTypes: [String] = [],
        minLength: Int = 0,
        maxLength: Int? = nil
    ) -> FileStream? {
        let rules = FileRules(name: name, contentTypes: contentTypes, minLength: minLength, maxLength: maxLength)
        return reader(rules)?.file()
    }

    /// The file that the handler reads while it arrives, which must be there.
    public mutating func requiredFileStream(
        _ name: String,
        _ contentTypes: [String] = [],
        minLength: Int = 0,
        maxLength: Int? = nil
    ) -> FileStream {
        if let file = fileStream(name, contentTypes, minLength: minLength, maxLength: maxLength) { return file }
        report(name, "required", "is required")
        return FileStream([])
    }

    /// The files of an array that the handler reads while they arrive, `nil` when there is none.
    ///
    /// - Parameters: As of ``files(_:_:minItems:maxItems:unique:minLength:maxLength:)``; files and lengths are counted while
    ///   the handler reads.
    public mutating func fileStreams(
        _ name: String,
        _ contentTypes: [String] = [],
        minItems: Int = 0,
        maxItems: Int? = nil,
        minLength: Int = 0,
        maxLength: Int? = nil
    ) -> FileStreams? {
        let rules = FileRules(
            name: name,
            contentTypes: contentTypes,
            minLength: minLength,
            maxLength: maxLength,
            isArray: true,
            minItems: minItems,
            maxItems: maxItems
        )
        return reader(rules)?.files()
    }

    /// The files of an array that the handler reads while they arrive, of which there must be one at least.
    public mutating func requiredFileStreams(
        _ name: String,
        _ contentTypes: [String] = [],
        minItems: Int = 0,
        maxItems: Int? = nil,
        minLength: Int = 0,
        maxLength: Int? = nil
    ) -> FileStreams {
        let files = fileStreams(
            name,
            contentTypes,
            minItems: minItems,
            maxItems: maxItems,
            minLength: minLength,
            maxLength: maxLength
        )
        if let files { return files }
        report(name, "required", "is required")
        return FileStreams([])
    }

    private mutating func reader(_ rules: FileRules) -> FileReader? {
        guard let rest else { return nil }
        if let violation = rules.violation(of: rest.head) { report(violation) }
        return FileReader(rest, rules)
    }
}
