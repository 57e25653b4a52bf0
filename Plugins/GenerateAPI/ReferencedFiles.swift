import Foundation

/// The files that a document takes parts from, with `dovetail.yaml` and `dovetail.names.json` beside it: a change of any
/// generates anew.
///
/// This is a search for `$ref` in the text, not a reader: a name that is no file is left out, and a file too many costs
/// a run of the generator at most.
enum ReferencedFiles {
    /// The document and every file that it refers to, directly or through others.
    static func of(_ document: URL) -> [URL] {
        var found = [document.standardizedFileURL]
        var seen = Set(found)
        let configuration = document.deletingLastPathComponent().appending(path: "dovetail.yaml").standardizedFileURL
        let copies = VendoredFolders(of: configuration)
        var index = 0
        while index < found.count {
            let file = found[index]
            for name in names(in: file) {
                let target = copies.file(for: name) ?? URL(filePath: name, relativeTo: file.deletingLastPathComponent())
                let path = target.standardizedFileURL
                if seen.insert(path).inserted, isFile(path) { found.append(path) }
            }
            index += 1
        }
        let names = document.deletingLastPathComponent().appending(path: "dovetail.names.json").standardizedFileURL
        return found + [configuration, names].filter(isFile)
    }

    private static func isFile(_ url: URL) -> Bool {
        FileManager.default.fileExists(atPath: url.path(percentEncoded: false))
    }

    /// What stands before the `#` in the references of a file, where anything does.
    private static func names(in file: URL) -> Set<String> {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        var names: Set<String> = []
        for part in text.components(separatedBy: "$ref").dropFirst() {
            let value = part.drop { "\"': \t".contains($0) }
            let name = value.prefix { !"#\"',}\r\n".contains($0) }.trimmingCharacters(in: .whitespaces)
            if !name.isEmpty { names.insert(name.removingPercentEncoding ?? name) }
        }
        return names
    }
}
