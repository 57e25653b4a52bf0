import DovetailJSON

extension Parameter {
    /// What no two parameters of an operation share: place and name (§4.9.1). Names of headers have no case (RFC 9110 §5.1).
    var identity: ExactText {
        ExactText("\(`in`.rawValue) \(`in` == .header ? name.lowercased() : name)")
    }
}
