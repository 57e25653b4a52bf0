/// A file that the documentation is made of, ready to be served.
package struct DocsFile: Sendable {
    /// The path it is served at, `/docs` or `/docs/style-<hash>.css`; in a folder of files, its name there.
    package var path: String
    package var contentType: String
    package var content: String
    /// Header fields that belong to the content.
    package var headers: [(String, String)]
}
