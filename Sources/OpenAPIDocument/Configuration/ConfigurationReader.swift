/// Reads `dovetail.yaml`.
struct ConfigurationReader {
    let sink: DiagnosticSink

    /// The configuration beside a document, with its file; the defaults when there is none.
    func configuration(beside document: SourceFile) -> (Configuration, SourceFile?) {
        guard let path = document.diskPath.map({ Self.sibling(of: $0) }) else { return (Configuration(), nil) }
        guard SourceFile.exists(path: path) else {
            refuseOtherName(beside: document)
            return (Configuration(), nil)
        }
        let name = Self.sibling(of: document.path)
        do {
            let file = try SourceFile.load(path: path, printedAs: name)
            let folder = FileSet.folder(of: FileSet.resolved(path))
            return (configuration(in: file, folder: folder), file)
        } catch {
            let reason = (error as? SourceFileError)?.reason ?? "cannot be read"
            let start = SourceLocation(file: name, line: 1, column: 1)
            sink.error("unreadable-file", "the configuration \(reason)", hint: nil, at: start)
            return (Configuration(), nil)
        }
    }

    /// Reports a configuration that nothing would read, where documents themselves may be `.yml`.
    private func refuseOtherName(beside document: SourceFile) {
        let name = "dovetail.yml"
        guard let path = document.diskPath, SourceFile.exists(path: Self.sibling(of: path, name)) else { return }
        let start = SourceLocation(file: Self.sibling(of: document.path, name), line: 1, column: 1)
        let message = "the configuration is not read under this name"
        sink.error("unreadable-file", message, hint: "rename it to \(Configuration.fileName)", at: start)
    }

    /// The configuration that a file holds.
    ///
    /// - Parameter folder: What paths in it are relative to, absolute.
    func configuration(in file: SourceFile, folder: String) -> Configuration {
        var configuration = Configuration()
        let treeSink = DiagnosticSink()
        let root = TreeReader.read(file, into: treeSink)
        // A file of comments alone says nothing, which is fine here.
        for finding in treeSink.diagnostics where finding.code != "empty-file" { sink.add(finding) }
        guard let root, !root.isNull else { return configuration }
        guard let members = root.members else {
            sink.error(
                "wrong-type",
                "the configuration must be an object, is \(root.kindWithArticle)",
                at: root.location
            )
            return configuration
        }
        let keys = ConfigurationKey.all
        for member in members {
            let value = ConfigurationValue(
                key: member.key,
                keyLocation: member.keyLocation,
                node: member.value,
                folder: folder,
                sink: sink
            )
            if let key = keys.first(where: { $0.name == member.key }) {
                key.read(value, &configuration)
            } else {
                value.reportUnknownKey(among: keys.map(\.name), of: "the configuration")
            }
        }
        return configuration
    }

    private static func sibling(of path: String, _ name: String = Configuration.fileName) -> String {
        (path.lastIndex(of: "/").map { path[...$0] } ?? "") + name
    }
}
