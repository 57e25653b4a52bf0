import OpenAPIDocument

extension ServiceLowering {
    /// Gives types the protocols that the configuration names.
    mutating func addConformances(_ conformances: [Conformance], to model: inout ServiceModel) {
        var waiting = Dictionary(grouping: conformances.filter { isProtocolName($0) }, by: \.type)
        func conform(_ type: inout TypeModel) {
            if case .alias = type.kind { return }
            type.conformances = (waiting.removeValue(forKey: type.path) ?? []).map(\.protocolName)
            for index in type.nested.indices { conform(&type.nested[index]) }
        }
        if !waiting.isEmpty { model.changeTypes { conform(&$0) } }
        for conformance in conformances where waiting[conformance.type] != nil {
            let hint = "name a struct or an enumeration as Swift does: `Note`, or `Note.Author` for one inside another"
            refuse(conformance, "no type that is generated has the name `\(conformance.type)`", hint: hint)
        }
    }

    private mutating func isProtocolName(_ conformance: Conformance) -> Bool {
        let parts = conformance.protocolName.split(separator: ".", omittingEmptySubsequences: false)
        if parts.allSatisfy({ SwiftName.isIdentifier(String($0)) }) { return true }
        let hint = "write one such as `Identifiable`, or `Shared.Resource` for one of another module"
        refuse(conformance, "`\(conformance.protocolName)` is no name of a protocol", hint: hint)
        return false
    }

    private mutating func refuse(_ conformance: Conformance, _ message: String, hint: String) {
        diagnostics.append(
            Diagnostic(.error, code: "unknown-conformance", message, hint: hint, at: conformance.location)
        )
    }
}

extension TypeModel {
    /// The modules of the protocols that the configuration names for the type and those in it.
    var conformanceModules: Set<String> {
        let own = conformances.compactMap { name in
            name.firstIndex(of: ".").map { String(name[..<$0]) }
        }
        return nested.reduce(into: Set(own)) { $0.formUnion($1.conformanceModules) }
    }
}
