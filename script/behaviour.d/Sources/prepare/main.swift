import DovetailJSON
import Foundation
import OpenAPIDocument

@testable import OpenAPICodegen

// Usage: prepare DOCUMENT FOLDER. Generates the service of a document with handlers that keep what they got and answer as
// they are told, and writes the document as one file beside it. Diagnostics go to standard error, as the plugin's do.
let arguments = CommandLine.arguments.dropFirst()
guard let path = arguments.first, let output = arguments.last, arguments.count == 2 else {
    print("usage: prepare DOCUMENT FOLDER")
    exit(64)
}
let file = try SourceFile.load(path: path, printedAs: path)
let folder = URL(filePath: path).deletingLastPathComponent().path
let reading = DocumentReader().read(file, packageFolder: folder)
var diagnostics = reading.diagnostics
var made: (model: ServiceModel, document: Document)?
if let document = reading.document, !diagnostics.contains(where: { $0.severity == .error }) {
    let (model, found) = ServiceLowering.lower(document, reading.configuration)
    diagnostics += found
    if var model {
        TypeUsage.markAll(&model)
        made = (model, document)
    }
}
let printer = DiagnosticPrinter(files: reading.files)
for diagnostic in diagnostics where diagnostic.severity == .error {
    FileHandle.standardError.write(Data((printer.text(diagnostic) + "\n").utf8))
}
guard let made else { exit(1) }
let target = URL(filePath: output)
let layout = OutputLayout(shards: made.model.operations.count / 100 + 1)
let emitter = SourceEmitter(made.model, resources: [], layout: layout, source: file.path)
var files = Dictionary(uniqueKeysWithValues: emitter.files().map { ($0.name, $0.text) })
files["Recorder.swift"] = RecorderEmitter(model: made.model).text()
files["document.json"] = made.document.bundled().json.description
for name in try FileManager.default.contentsOfDirectory(atPath: target.path) where files[name] == nil {
    try FileManager.default.removeItem(at: target.appending(path: name))
}
for (name, text) in files {
    // What has not changed is not compiled again.
    let url = target.appending(path: name)
    if (try? String(contentsOf: url, encoding: .utf8)) != text { try Data(text.utf8).write(to: url) }
}
