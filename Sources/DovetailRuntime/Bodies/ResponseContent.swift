/// A response's content as it is, for operations whose document describes bytes.
public struct ResponseContent: Sendable {
    /// The bytes, or what makes them while they are sent.
    public var body: ResponseBody
    /// The media type; `nil` for the one that the document names, which must then be a type and not a range.
    public var contentType: String?

    /// Creates a content.
    public init(_ body: ResponseBody, contentType: String? = nil) {
        self.body = body
        self.contentType = contentType
    }

    /// Creates a content of bytes that are there.
    public init(_ bytes: [UInt8], contentType: String? = nil) {
        self.init(.bytes(bytes), contentType: contentType)
    }

    /// Creates a content that is made while it is sent.
    public init(_ stream: ResponseStream, contentType: String? = nil) {
        self.init(.stream(stream), contentType: contentType)
    }
}

extension ServiceResponse {
    /// Creates a response with a content as it is.
    ///
    /// A media type that none of the documented ones holds is a mistake of the handler: the answer is a 500, and the
    /// log has ``UndocumentedContentType``.
    ///
    /// - Parameter documented: The media types or ranges of the document.
    public init(status: Int, content: ResponseContent, documented: [String]) {
        let contentType = content.contentType ?? documented.first ?? ""
        guard let sent = MediaRange(contentType), !contentType.contains("*"),
            MediaRange.position(of: sent, in: documented) != nil
        else {
            self = ProblemDetails(status: 500, detail: "The service has failed to answer.").response()
            cause = UndocumentedContentType(contentType: contentType, documented: documented)
            return
        }
        self.init(status: status)
        headers.append("Content-Type", contentType)
        body = content.body
    }
}

/// A handler answered with a media type that the document does not have.
public struct UndocumentedContentType: Error, Sendable, Hashable {
    /// What the handler gave, or a range that it had to choose from.
    public var contentType: String
    /// What the document has.
    public var documented: [String]
}
