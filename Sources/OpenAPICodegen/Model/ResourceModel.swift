/// A file that the service serves as it is.
public struct ResourceModel: Codable, Sendable, Hashable {
    /// A header field of the response.
    public struct Field: Codable, Sendable, Hashable {
        /// The name.
        public var name: String
        /// The value.
        public var value: String
    }

    /// The path it is served at.
    public var path: String
    /// The media type with its charset.
    public var contentType: String
    /// The text that is served, compressed: a generator that escapes texts of megabytes as source takes seconds.
    public var gzip: [UInt8]
    /// The header fields beside those that every resource has.
    public var headers: [Field]
}
