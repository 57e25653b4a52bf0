extension ConfigurationKey {
    /// `allow: [missing-items]`: errors of these codes are warnings.
    static let allow = ConfigurationKey(name: "allow") { value, configuration in
        for element in value.elements() ?? [] {
            guard let code = element.string() else { continue }
            if let problem = Rule.problem(withAllowing: code) {
                element.report("unknown-code", problem.message, hint: problem.hint)
            } else {
                configuration.allowed.insert(code)
            }
        }
    }
}
