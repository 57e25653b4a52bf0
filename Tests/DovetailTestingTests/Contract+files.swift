import DovetailTesting
import Foundation

extension Contract {
    /// Reads a document among other files, each by its path, which are there for the time of the reading.
    init(files: [String: String], document: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "contract-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let file = folder.appending(path: path)
            let parent = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        try self.init(documentAt: folder.appending(path: document).path)
    }

    /// Reads a document that is one file.
    init(_ document: String) throws {
        try self.init(files: ["openapi.yaml": document], document: "openapi.yaml")
    }
}
