import Foundation
import PackagePlugin

/// Generates the API of a target from its OpenAPI document, whenever the document has changed.
///
/// The document is `openapi.yaml`, `openapi.yml` or `openapi.json` in the target's folder, else in the package's.
@main
struct GenerateAPI: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let document = try document(of: target, in: context.package)
        let shards = try shards(for: document)
        try refuseNames(outputNames(shards: shards), in: target)
        let output = context.pluginWorkDirectoryURL
        return [
            .buildCommand(
                displayName: "Generating the API of \(target.name) from \(document.lastPathComponent)",
                executable: try context.tool(named: "dovetail-generate").url,
                arguments: [
                    "--document", document.path(percentEncoded: false),
                    "--package-folder", context.package.directoryURL.path(percentEncoded: false),
                    "--output", output.path(percentEncoded: false),
                    "--shards", String(shards),
                ],
                inputFiles: ReferencedFiles.of(document),
                outputFiles: outputNames(shards: shards).map { output.appending(path: $0) }
            )
        ]
    }

    private func document(of target: any Target, in package: Package) throws -> URL {
        let names = ["openapi.yaml", "openapi.yml", "openapi.json"]
        for folder in [target.directoryURL, package.directoryURL] {
            let found = names.map { folder.appending(path: $0) }.filter {
                FileManager.default.fileExists(atPath: $0.path(percentEncoded: false))
            }
            if found.count > 1 { throw TargetError.ambiguous(found.map(\.lastPathComponent), folder) }
            if let document = found.first { return document }
        }
        throw TargetError.missing(target.name, [target.directoryURL, package.directoryURL])
    }

    /// SwiftPM says nothing that can be understood when two files of a module have one name.
    private func refuseNames(_ names: [String], in target: any Target) throws {
        let files = (target as? any SourceModuleTarget)?.sourceFiles.filter { $0.type == .source } ?? []
        if let file = files.first(where: { names.contains($0.url.lastPathComponent) }) {
            throw TargetError.nameOfGenerated(file.url)
        }
    }

    /// How many files a document's types and operations are spread over: what `shards: N` in `dovetail.yaml` says, else
    /// 1 up to 256 KiB, then by size, at most 64.
    ///
    /// The names of the files must be known before the document is read, so its size has to do. The generator reads the
    /// configuration in full, and says when a line that is not found here should have been.
    private func shards(for document: URL) throws -> Int {
        let configuration = document.deletingLastPathComponent().appending(path: "dovetail.yaml")
        if let text = try? String(contentsOf: configuration, encoding: .utf8),
            let line = text.firstMatch(of: /(?m)^shards:[ \t]*([0-9]+)/), let shards = Int(line.1), shards > 0
        {
            return shards
        }
        let size = try document.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
        var shards = 1
        while shards < 64, size > shards * 262_144 / 4, size > 262_144 { shards *= 2 }
        return shards
    }

    /// The files that `OutputLayout` in OpenAPICodegen names for a number of shards.
    private func outputNames(shards: Int) -> [String] {
        let sharded = ["Types", "Operations"].flatMap { kind in
            shards == 1 ? ["\(kind).swift"] : (1...shards).map { "\(kind)\($0).swift" }
        }
        return ["API.swift", "Handlers.swift", "Resources.swift"] + sharded
    }
}

/// A target that nothing can be generated for.
enum TargetError: Error, CustomStringConvertible {
    case missing(String, [URL])
    case ambiguous([String], URL)
    case nameOfGenerated(URL)

    var description: String {
        switch self {
        case .missing(let target, let folders):
            let places = folders.map { $0.path(percentEncoded: false) }.joined(separator: " nor ")
            return """
                no OpenAPI document for the target \(target): there is no openapi.yaml, openapi.yml or openapi.json \
                in \(places)
                """
        case .ambiguous(let names, let folder):
            let list = names.joined(separator: " and ")
            return "\(folder.path(percentEncoded: false)) has \(list): keep one of them"
        case .nameOfGenerated(let file):
            return """
                \(file.path(percentEncoded: false)) has the name of a file that is generated: rename it, as no two files of \
                a target can have one name
                """
        }
    }
}
