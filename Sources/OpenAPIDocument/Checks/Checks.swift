/// The rules that are about more than one field. Each has a file of its own, with its codes and sentences.
enum Checks {
    /// What a check works on.
    struct Subject {
        var document: Document
        var inventory: Inventory
        var version: SpecificationVersion
        var sink: DiagnosticSink
        var possibleTypes: PossibleTypes
        var tags: DiscriminatorTags
    }

    /// Runs every check.
    static func run(
        on document: Document,
        inventory: Inventory,
        version: SpecificationVersion,
        into sink: DiagnosticSink
    ) {
        let possibleTypes = PossibleTypes(document)
        let subject = Subject(
            document: document,
            inventory: inventory,
            version: version,
            sink: sink,
            possibleTypes: possibleTypes,
            tags: DiscriminatorTags(document, types: possibleTypes)
        )
        checkOperationIdentifiers(subject)
        checkPathTemplates(subject)
        checkAmbiguousPaths(subject)
        checkCallbackAddresses(subject)
        checkParameters(subject)
        checkHeaders(subject)
        checkMediaTypeNames(subject)
        checkRequestBodies(subject)
        checkResponses(subject)
        checkServers(subject)
        checkTags(subject)
        checkSecurity(subject)
        checkReferenceCycles(subject)
        checkEndlessValues(subject)
        checkDialects(subject)
        checkSchemaTypes(subject)
        checkNullable(subject)
        checkSchemaLimits(subject)
        checkSchemaEnums(subject)
        checkSchemaObjects(subject)
        checkDiscriminators(subject)
        checkSamples(subject)
        checkPatterns(subject)
        checkEncodings(subject)
        checkChosenNames(subject)
    }
}
