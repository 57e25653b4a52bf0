import ArgumentParser
import Foundation
import OpenAPICodegen
import OpenAPIDocument

/// `dovetail docs`: the documentation page as files, to be put on any web server or opened from a disk.
struct Docs: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the documentation page of a document as files.",
        discussion: """
            The folder then has index.html and what belongs to it; other files in it are left alone.
            Exits with 1 when the document has errors. They are printed, and the page is written if the document can be \
            read at all.
            """
    )

    @Option(
        name: [.short, .long],
        help: "The folder to write to; it is made if it is not there.",
        completion: .directory
    )
    var output: String

    @OptionGroup var document: DocumentArguments

    func run() throws {
        let reading = try document.read()
        let printer = DiagnosticPrinter(files: reading.files)
        for diagnostic in reading.diagnostics { StandardError.print(printer.text(diagnostic)) }
        if let document = reading.document {
            try write(DocsEmitter.files(for: document, in: .files))
        }
        if reading.hasErrors { throw ExitCode(1) }
    }

    private func write(_ files: [DocsFile]) throws {
        let folder = URL(filePath: output, directoryHint: .isDirectory)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for file in files {
                try Data(file.content.utf8).write(to: folder.appending(path: file.path), options: .atomic)
            }
        } catch {
            throw UnwritableFolder(path: output, reason: error.localizedDescription)
        }
    }
}

private struct UnwritableFolder: Error, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String { "\(path) cannot be written to: \(reason) Choose another folder with --output." }
}
