import Foundation

/// Where what is not a command's result goes.
enum StandardError {
    /// Writes a line.
    static func print(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
