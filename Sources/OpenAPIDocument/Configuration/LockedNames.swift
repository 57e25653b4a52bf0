/// The names that a document's parts had when somebody last wrote them down: `dovetail.names.json` beside it.
///
/// An object from JSON Pointers to names. `dovetail names --lock` writes it, and later versions of the document and of
/// the generator honour it.
public enum LockedNames {
    /// The name of the file, beside the document.
    public static let fileName = "dovetail.names.json"

    /// The names beside a document, with their file; none when there is no such file.
    static func names(beside document: SourceFile, sink: DiagnosticSink) -> ([ChosenName], SourceFile?) {
        guard let path = document.diskPath.map({ sibling(of: $0) }), SourceFile.exists(path: path) else {
            return ([], nil)
        }
        let name = sibling(of: document.path)
        do {
            let file = try SourceFile.load(path: path, printedAs: name)
            guard let root = TreeReader.read(file, into: sink) else { return ([], file) }
            guard let members = root.members else {
                sink.error("wrong-type", "the names must be an object, is \(root.kindWithArticle)", at: root.location)
                return ([], file)
            }
            let names = members.compactMap { member -> ChosenName? in
                guard let text = member.value.string else {
                    let message = "the name must be a string, is \(member.value.kindWithArticle)"
                    sink.error("wrong-type", message, at: member.value.location)
                    return nil
                }
                return ChosenName(pointer: member.key, name: text, location: member.value.location)
            }
            return (names, file)
        } catch {
            let reason = (error as? SourceFileError)?.reason ?? "cannot be read"
            let start = SourceLocation(file: name, line: 1, column: 1)
            sink.error("unreadable-file", "the list of names \(reason)", at: start)
            return ([], nil)
        }
    }

    private static func sibling(of path: String) -> String {
        (path.lastIndex(of: "/").map { path[...$0] } ?? "") + fileName
    }
}
