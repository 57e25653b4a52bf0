import Foundation

/// The files that a document takes parts from, so that a change of any of them generates anew.
///
/// This is a search for `$ref` in the text, not a reader: a name that is no file is left out, and a file too many costs
/// a run of the generator at most.
enum ReferencedFiles {
    /// The document and every file that it refers to, directly or through others.
    static func of(_ document: URL) -> [URL] {
        var found = [document.standardizedFileURL]
        var index = 0
        while index < found.count {
            let file = found[index]
            for name in names(in: file) {
                let target = URL(filePath: name, relativeTo: file.deletingLastPathComponent()).standardizedFileURL
                let isFile = FileManager.default.fileExists(atPath: target.path(percentEncoded: false))
                if isFile, !found.contains(target) { found.append(target) }
            }
            index += 1
        }
        return found
    }

    /// What stands before the `#` in the references of a file, where anything does.
    private static func names(in file: URL) -> Set<String> {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        var names: Set<String> = []
        for part in text.components(separatedBy: "$ref").dropFirst() {
            let value = part.drop { "\"': \t".contains($0) }
            let name = value.prefix { !"#\"',}\r\n".contains($0) }
            if !name.isEmpty, !name.contains("://") { names.insert(name.removingPercentEncoding ?? String(name)) }
        }
        return names
    }
}
