import DovetailJSON
import OpenAPIDocument

/// Decides what is generated for a document: `Document` in, ``ServiceModel`` out.
///
/// What cannot be enforced is an error at its line, never left out. All errors are collected; there is a model only
/// when there is none.
package struct ServiceLowering {
    let document: Document
    var diagnostics: [Diagnostic] = []
    /// The components' schemas and what they became.
    var components: ComponentTypes
    /// The names of the module's types.
    let moduleScope: NameScope
    /// Which names were chosen, and which were given.
    let book: NameBook
    /// The names of the operations, by their pointers.
    var operationNames: [String: OperationNames] = [:]
    /// The names of the service's functions, one for each operation.
    let serviceScope = NameScope(taken: ["respond", "route"])
    /// The names of the service's properties, one for each handler protocol.
    let groupScope = NameScope(taken: ["problemForError", "securityGate", "securitySchemes"])
    /// What schemas have become so far.
    var schemaTypes = SchemaTypes()
    /// What selections of schemas ask for.
    let conjunctions = SchemaConjunctions()
    /// Which schemas mean something else from place to place.
    let dynamics: DynamicScopes
    /// Which schemas look different in requests and in responses.
    let views: SchemaViews
    /// Which values of discriminators choose which branches.
    let tags: DiscriminatorTags
    /// Writes the schemas that values are judged by.
    let schemaWriter: SchemaWriter
    /// Whose view of schemas is being lowered.
    var view = SchemaView.response
    /// The names of the components' types, which no type inside another can have.
    var reservedNames: Set<String> = []
    /// Names that hid a type where it is referred to, by the type of the module that they were given inside of.
    var hidingNames: [String: Set<String>] = [:]
    /// Whether `format` asks for something: in the dialect of OpenAPI, not in that of plain JSON Schema.
    let assertsFormats: Bool
    /// Where each type's schema is, by the type's full name.
    var typeLocations: [String: SourceLocation] = [:]

    private init(_ document: Document, _ configuration: Configuration) {
        self.document = document
        self.book = NameBook(configuration)
        self.moduleScope = NameScope(taken: ReservedWords.types(in: document), isOfTypes: true)
        self.components = ComponentTypes()
        self.dynamics = DynamicScopes(document)
        self.views = SchemaViews(document)
        self.tags = DiscriminatorTags(document)
        self.schemaWriter = SchemaWriter(document, tags: tags)
        self.assertsFormats = document.assertsFormats
    }

    /// Lowers a document as its configuration says.
    package static func lower(
        _ document: Document,
        _ configuration: Configuration = Configuration()
    ) -> (model: ServiceModel?, diagnostics: [Diagnostic]) {
        var lowering = ServiceLowering(document, configuration)
        var model = lowering.service()
        // Only then is it known which types refer to which: a name that stands in the way is not given again.
        var hiding = HidingTypes(model).names
        while !hiding.isEmpty {
            let known = lowering.hidingNames.merging(hiding) { $0.union($1) }
            if known == lowering.hidingNames { break }
            lowering = ServiceLowering(document, configuration)
            lowering.hidingNames = known
            model = lowering.service()
            hiding = HidingTypes(model).names
        }
        model.access = configuration.access
        lowering.addConformances(configuration.conformances, to: &model)
        model.names = lowering.book.names
        lowering.book.reportUnused(configuration)
        // What a filter leaves out has no names.
        if configuration.filter == nil { lowering.reportIgnoredNames() }
        lowering.diagnostics += lowering.book.diagnostics
        lowering.diagnostics = lowering.diagnostics.map(configuration.weighed)
        let hasErrors = lowering.diagnostics.contains { $0.severity == .error }
        return (hasErrors ? nil : model, lowering.diagnostics)
    }

    private mutating func service() -> ServiceModel {
        nameComponents()
        nameOperations()
        var model = ServiceModel(title: document.info.title, basePath: BasePath.of(document.servers))
        model.security = security()
        warnOfSecurity(model.security)
        model.assertsFormats = assertsFormats
        lowerComponents()
        for path in document.paths {
            for operation in path.operations {
                guard var lowered = self.operation(operation, at: path, in: &model.groups) else { continue }
                lowered.security = alternatives(operation, model.security)
                model.groups[lowered.group].operations.append(model.operations.count)
                model.operations.append(lowered)
            }
        }
        model.outgoing = outgoing()
        model.types = componentTypes()
        orderGroups(of: &model)
        if schemaTypes.needsDocument { model.document = document.root.json.description }
        let deferred = schemaTypes.deferred
        model.changeValues { $0.resolved(deferred) }
        Placeholders.decide(&model)
        Boxing.mark(&model)
        TypeUsage.mark(&model)
        return model
    }

    /// Puts the groups in the order in which the document declares their tags; undeclared ones follow in order of use.
    private func orderGroups(of model: inout ServiceModel) {
        let declared = document.tags.map(\.name)
        let order = model.groups.indices.sorted { left, right in
            let leftRank = declared.firstIndex(of: model.groups[left].tag) ?? declared.count
            let rightRank = declared.firstIndex(of: model.groups[right].tag) ?? declared.count
            return (leftRank, left) < (rightRank, right)
        }
        model.groups = order.map { model.groups[$0] }
        for index in model.operations.indices {
            model.operations[index].group = order.firstIndex(of: model.operations[index].group) ?? 0
        }
    }

    /// Reports a construct that the generator does not enforce.
    mutating func unsupported(_ construct: String, hint: String? = nil, at location: SourceLocation) {
        diagnostics.append(
            Diagnostic(.error, code: "unsupported", "\(construct) is not supported", hint: hint, at: location)
        )
    }

    /// Reports a part of the document that is legal and passes through without effect.
    mutating func warn(_ code: String, _ message: String, hint: String? = nil, at location: SourceLocation) {
        diagnostics.append(Diagnostic(.warning, code: code, message, hint: hint, at: location))
    }
}
