import OpenAPIDocument

// What the plugin runs: read a document, generate, and write what changed. People run `dovetail` instead.
let arguments = CommandLine.arguments.dropFirst()
do {
    let request = try GenerationRequest(arguments: Array(arguments))
    let succeeded = try GenerationRun(request).run()
    exitProcess(succeeded ? 0 : 1)
} catch {
    printError("\(error)")
    exitProcess(1)
}
