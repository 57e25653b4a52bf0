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
        /// The URL that the file is a copy of; references in it count from there.
        var url: String?
    }

    private(set) var files: [Entry]
    private let sink: DiagnosticSink
    /// Absolute, without a slash at the end.
    private let packageFolder: String
    /// Absolute paths, by file.
    private var paths: [String]
    private var indices: [String: Int]
    private let vendored: [VendoredReferences]

    init(entry: SourceFile, packageFolder: String?, vendored: [VendoredReferences], sink: DiagnosticSink) {
        self.sink = sink
        self.vendored = vendored
        let folder = packageFolder.map { Self.resolved($0) }
        let path = entry.diskPath ?? ((folder ?? FileManager.default.currentDirectoryPath) + "/" + entry.path)
        let resolvedPath = Self.resolved(path)
        self.packageFolder = folder ?? Self.package(around: resolvedPath) ?? Self.folder(of: resolvedPath)
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
        do throws(Refusal) {
            return try self.file(at: Self.resolved(base + relative), copyOf: nil)
        } catch {
            let hint = error.hint ?? "the path is relative to \(files[file].source.path)"
            throw Refusal(reason: error.reason, hint: hint)
        }
    }

    /// The file that is a copy of what a URL leads to; `nil` when the configuration says nothing of the URL.
    func file(copyOf url: String) throws(Refusal) -> Int? {
        guard let path = vendored.lazy.compactMap({ $0.path(of: url) }).first else { return nil }
        guard let path = ReferenceText.percentDecoded(path) else { return nil }
        do throws(Refusal) {
            return try file(at: Self.resolved(path), copyOf: url)
        } catch {
            let hint = error.hint ?? "`references` in \(Configuration.fileName) leads to \(printed(path))"
            throw Refusal(reason: error.reason, hint: hint)
        }
    }

    /// Reads the file at an absolute path, unless that has been done.
    private func file(at path: String, copyOf url: String?) throws(Refusal) -> Int {
        if let index = indices[path] { return index }
        guard path.hasPrefix(packageFolder + "/") else {
            let hint = "move the file into the package, and refer to it there"
            throw Refusal(reason: "is outside the package's folder", hint: hint)
        }
        guard files.count < ReadingLimits.files else {
            throw Refusal(reason: "is one more than the \(ReadingLimits.files) files a document may have", hint: nil)
        }
        do {
            let source = try SourceFile.load(path: path, printedAs: printed(path))
            let index = files.count
            files.append(Entry(source: source, root: TreeReader.read(source, into: sink), url: url))
            paths.append(path)
            indices[path] = index
            return index
        } catch {
            throw Refusal(reason: (error as? SourceFileError)?.reason ?? "cannot be read", hint: nil)
        }
    }

    /// A path as diagnostics print it.
    private func printed(_ path: String) -> String {
        path.hasPrefix(packageFolder + "/") ? String(path.dropFirst(packageFolder.count + 1)) : path
    }

    /// An absolute path without `.`, `..` and symbolic links.
    static func resolved(_ path: String) -> String {
        let path = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// The nearest folder around a file that holds a package.
    private static func package(around path: String) -> String? {
        let folder = folder(of: path)
        if SourceFile.exists(path: folder + "/Package.swift") { return folder }
        return folder.contains("/") ? package(around: folder) : nil
    }

    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
