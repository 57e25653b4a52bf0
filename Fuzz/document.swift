// Modules: DovetailJSON OpenAPIDocument
// Seeds: Tests/Fixtures/negative
import DovetailJSON
import OpenAPIDocument

/// Reads a document, as JSON as well when it looks like that: what is refused must have a reason at a line that there is, and
/// what is taken must come back from the model.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    read(bytes, named: "openapi.yaml")
    if bytes.first == UInt8(ascii: "{") { read(bytes, named: "openapi.json") }
    return 0
}

private func read(_ bytes: [UInt8], named name: String) {
    let result = DocumentReader().read(SourceFile(path: name, bytes: bytes), packageFolder: "/nowhere")
    precondition(result.document != nil || result.hasErrors, "what is refused has a reason")
    // What a text should have at its end may be missed on the line after it.
    let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 2
    let printer = DiagnosticPrinter(files: result.files)
    for diagnostic in result.diagnostics {
        precondition((1...lines).contains(diagnostic.location.line), "a finding is at a line that there is")
        precondition(diagnostic.location.column >= 1, "columns count from 1")
        precondition(!printer.text(diagnostic).isEmpty, "a finding can be printed")
        precondition(Rule.all[diagnostic.code] != nil, "every code is documented")
    }
    guard let document = result.document, !result.hasErrors else { return }
    precondition(document.json == document.root.json, "the model holds the whole document")
    precondition(document.bundled().json == document.root.json, "one file is bundled as it is")
}
