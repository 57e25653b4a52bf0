/// A place in a source file.
///
/// Lines and columns count from 1; a column counts Unicode scalars, as editors and compilers do in their messages.
public struct SourceLocation: Hashable, Sendable, Codable {
    /// The file's path as diagnostics print it: relative to the package's folder when the file is inside it.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column, from 1.
    public var column: Int

    /// Creates a location.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}
