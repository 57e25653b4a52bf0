import OpenAPIDocument

/// The stages after reading, in order: decide, then emit.
package enum Generation {
    /// Generates the files of a document; none when the document has errors.
    ///
    /// - Parameters:
    ///   - document: The document, read without errors.
    ///   - file: The file it was read from: its bytes are served as they are.
    ///   - configuration: What `dovetail.yaml` says of what is made from it.
    ///   - layout: The files to generate.
    package static func files(
        of document: Document,
        from file: SourceFile,
        configuration: Configuration = Configuration(),
        layout: OutputLayout
    ) -> (files: [GeneratedFile], model: ServiceModel?, diagnostics: [Diagnostic]) {
        // Neither needs anything of the other, and the build waits for both.
        let ((resources, bundling), (model, diagnostics)) = Concurrently.both(
            { Resources.of(document, from: file) },
            { ServiceLowering.lower(document, configuration) }
        )
        guard let model, bundling.isEmpty else { return ([], nil, diagnostics + bundling) }
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        let emitter = SourceEmitter(
            model,
            resources: resources,
            layout: layout,
            source: name
        )
        return (emitter.files(), model, diagnostics)
    }
}
