import OpenAPICodegen
import OpenAPIDocument

// What the plugin runs: read a document, generate, and write what changed. People run `dovetail` instead.
let arguments = Array(CommandLine.arguments.dropFirst())
let succeeded = DeepStack.run { [arguments] in
    do {
        return try GenerationRun(GenerationRequest(arguments: arguments)).run()
    } catch {
        printError("\(error)")
        return false
    }
}
exitProcess(succeeded ? 0 : 1)
