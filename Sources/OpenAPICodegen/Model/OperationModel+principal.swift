extension OperationModel {
    /// Whether the operation's handler learns who a request acts for.
    enum PrincipalKind {
        /// The operation asks for nothing.
        case none
        /// Only somebody is let in.
        case required
        /// Nobody is let in as well.
        case optional
    }

    /// What the alternatives of ``security`` come to.
    var principal: PrincipalKind {
        security.isEmpty ? .none : security.contains([]) ? .optional : .required
    }
}

extension ServiceModel {
    /// Whether an operation of a group has a handler that learns who a request acts for.
    func knowsPrincipal(_ group: HandlerGroup) -> Bool {
        group.operations.contains { operations[$0].principal != .none }
    }
}
