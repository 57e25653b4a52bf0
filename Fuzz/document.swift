// Modules: DovetailJSON OpenAPIDocument
import DovetailJSON
import OpenAPIDocument

/// Reads a document, as JSON when the first byte is odd: what is refused must have a reason at a line that there is, and what
/// is taken must come back from the model.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    guard let first = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    let file = SourceFile(path: first & 1 == 1 ? "openapi.json" : "openapi.yaml", bytes: bytes)
    let result = DocumentReader().read(file, packageFolder: "/nowhere")

    precondition(result.document != nil || result.hasErrors, "what is refused has a reason")
    let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 2
    let printer = DiagnosticPrinter(files: result.files)
    for diagnostic in result.diagnostics {
        precondition((1...lines).contains(diagnostic.location.line), "a finding is at a line that there is")
        precondition(diagnostic.location.column >= 1, "columns count from 1")
        precondition(!printer.text(diagnostic).isEmpty, "a finding can be printed")
        precondition(Rule.all[diagnostic.code] != nil, "every code is documented")
    }
    if let document = result.document, !result.hasErrors {
        precondition(document.json == document.root.json, "the model holds the whole document")
        precondition(document.bundled().json == document.root.json, "one file is bundled as it is")
    }
    return 0
}
