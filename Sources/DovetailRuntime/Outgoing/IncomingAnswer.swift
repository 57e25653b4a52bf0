/// What a receiver has answered to an ``OutgoingRequest``.
public struct IncomingAnswer: Sendable, Hashable {
    /// The status code.
    public var status: Int
    /// The header fields.
    public var headers: HeaderList
    /// The content, empty for none.
    public var body: [UInt8]

    /// Creates an answer.
    public init(status: Int, headers: HeaderList = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Reads the content as JSON.
    ///
    /// - Throws: ``UnexpectedAnswer`` when it is not JSON, or breaks the document.
    public func json<Value>(_ read: (inout JSONReader) -> Value) throws(UnexpectedAnswer) -> Value {
        var reader = JSONReader(body.span)
        let value = read(&reader)
        reader.finish()
        if reader.syntaxError == nil, reader.violations.isEmpty { return value }
        throw UnexpectedAnswer(answer: self, violations: reader.violations)
    }
}

/// An answer that the document does not describe.
public struct UnexpectedAnswer: Error, Sendable {
    /// The answer.
    public var answer: IncomingAnswer
    /// How its content breaks the document; empty for a status that is not documented, and for content that is not JSON.
    public var violations: [Violation]

    /// Creates the error.
    public init(answer: IncomingAnswer, violations: [Violation] = []) {
        self.answer = answer
        self.violations = violations
    }
}
