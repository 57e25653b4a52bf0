/// A file that the documentation is made of, ready to be served.
package struct DocsFile: Sendable {
    /// The path it is served at: `/docs`, `/docs/style-<hash>.css`.
    package var path: String
    package var contentType: String
    package var content: String
    /// Header fields that belong to the content.
    package var headers: [(String, String)]
}
