#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A file's bytes with the name that diagnostics give it.
public struct SourceFile: Sendable {
    /// The path as diagnostics print it: relative to the package's folder when the file is inside it.
    public let path: String
    /// The content as it is on disk.
    public let bytes: [UInt8]
    /// Where the file was read from; what it refers to is looked for beside it.
    let diskPath: String?

    /// Creates a file from bytes that are already at hand.
    public init(path: String, bytes: [UInt8]) {
        self.init(path: path, bytes: bytes, diskPath: nil)
    }

    private init(path: String, bytes: [UInt8], diskPath: String?) {
        self.path = path
        self.bytes = bytes
        self.diskPath = diskPath
    }

    /// Whether a path leads to a file or folder.
    static func exists(path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// Reads a file from disk.
    ///
    /// - Throws: ``SourceFileError`` when the file cannot be read or is larger than 64 MiB.
    public static func load(path: String, printedAs name: String) throws -> SourceFile {
        let attributes: [FileAttributeKey: Any]
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: path)
        } catch {
            throw SourceFileError(path: name, reason: "does not exist or cannot be looked at")
        }
        guard attributes[.type] as? FileAttributeType != .typeDirectory else {
            throw SourceFileError(path: name, reason: "is a folder")
        }
        if let size = attributes[.size] as? UInt64, size > UInt64(ReadingLimits.bytes) {
            throw SourceFileError(path: name, reason: "is larger than \(ReadingLimits.bytes >> 20) MiB")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SourceFileError(path: name, reason: "cannot be read")
        }
        return SourceFile(path: name, bytes: [UInt8](data), diskPath: path)
    }
}

/// Why a file could not be read.
public struct SourceFileError: Error, CustomStringConvertible, Sendable {
    /// The path as diagnostics print it.
    public let path: String
    /// What is wrong, to stand after the path: `does not exist or cannot be looked at`.
    public let reason: String

    /// One line: the path and the reason.
    public var description: String { "\(path) \(reason)" }
}
