#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The files of a document: the one that was asked for, and those that references lead to.
final class FileSet {
    /// A file with its tree.
    struct Entry {
        var source: SourceFile
        /// `nil` when the file could not be parsed.
        var root: Node?
    }

    private(set) var files: [Entry]
    private let sink: DiagnosticSink
    /// Absolute, without a slash at the end.
    private let packageFolder: String
    /// Absolute paths, by file.
    private var paths: [String]
    private var indices: [String: Int]

    init(entry: SourceFile, packageFolder: String?, sink: DiagnosticSink) {
        self.sink = sink
        let folder = packageFolder.map { Self.resolved($0) }
        let path = entry.diskPath ?? ((folder ?? FileManager.default.currentDirectoryPath) + "/" + entry.path)
        let resolvedPath = Self.resolved(path)
        self.packageFolder = folder ?? Self.folder(of: resolvedPath)
        files = [Entry(source: entry, root: TreeReader.read(entry, into: sink))]
        paths = [resolvedPath]
        indices = [resolvedPath: 0]
    }

    /// The tree of a file.
    func root(of file: Int) -> Node? {
        files[file].root
    }

    /// Why a file could not be had.
    struct Refusal: Error {
        var reason: String
        var hint: String?
    }

    /// The file that a relative path in another file names, read when it is not here yet.
    func file(_ relative: String, from file: Int) throws(Refusal) -> Int {
        let base = relative.hasPrefix("/") ? "" : Self.folder(of: paths[file]) + "/"
        let path = Self.resolved(base + relative)
        if let index = indices[path] { return index }
        guard path.hasPrefix(packageFolder + "/") else {
            let hint = "move the file into the package, and refer to it there"
            throw Refusal(reason: "is outside the package's folder", hint: hint)
        }
        guard files.count < ReadingLimits.files else {
            throw Refusal(reason: "is one more than the \(ReadingLimits.files) files a document may have", hint: nil)
        }
        let name = String(path.dropFirst(packageFolder.count + 1))
        do {
            let source = try SourceFile.load(path: path, printedAs: name)
            let index = files.count
            files.append(Entry(source: source, root: TreeReader.read(source, into: sink)))
            paths.append(path)
            indices[path] = index
            return index
        } catch {
            let reason = (error as? SourceFileError)?.reason ?? "cannot be read"
            throw Refusal(reason: reason, hint: "the path is relative to \(files[file].source.path)")
        }
    }

    /// An absolute path without `.`, `..` and symbolic links.
    private static func resolved(_ path: String) -> String {
        let path = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
