import Configuration

/// What was typed, and where: flags over environment over defaults.
struct RawSettings: Sendable {
    /// Where a value comes from.
    enum Origin: String, Sendable {
        case flag
        case environment
        case `default`
    }

    /// One setting's value as typed.
    struct Entry: Sendable {
        /// The setting.
        let setting: Setting
        /// The value, which must not be shown when ``isSecret``.
        let text: String
        /// Where the value comes from.
        let origin: Origin
        /// Whether the value may hold a password.
        let isSecret: Bool

        /// The value, or that it is not to be seen.
        var shown: String {
            isSecret ? "<redacted>" : text
        }
    }

    private let typed: [Setting: Entry]
    /// The Fly.io Machine that the process runs on, where files outside volumes are lost with the Machine.
    let flyMachine: FlyMachine?

    /// Looks every setting up.
    ///
    /// - Throws: What a provider throws. Those used here hold strings, are asked for strings, and throw nothing.
    init(flags: [Setting: String], environment: EnvironmentVariablesProvider = .process) throws {
        let flagValues = flags.map { ($0.key.key, ConfigValue(.string($0.value), isSecret: $0.key.isSecret)) }
        let providers: [(Origin, any ConfigProvider)] = [
            (.flag, InMemoryProvider(name: "flags", values: Dictionary(uniqueKeysWithValues: flagValues))),
            (.environment, environment),
        ]
        var typed: [Setting: Entry] = [:]
        for (origin, provider) in providers {
            for setting in Setting.allCases where typed[setting] == nil {
                guard let value = try provider.value(forKey: setting.key, type: .string).value else { continue }
                guard case .string(let text) = value.content else { continue }
                typed[setting] = Entry(setting: setting, text: text, origin: origin, isSecret: value.isSecret)
            }
        }
        self.typed = typed
        flyMachine = try FlyMachine(environment)
    }

    /// The value that counts; a default is no secret.
    subscript(setting: Setting) -> Entry {
        typed[setting] ?? Entry(setting: setting, text: setting.defaultText, origin: .default, isSecret: false)
    }

    /// One line a setting, `NAME=value  (origin)`, with secrets redacted.
    var listing: String {
        Setting.allCases.map { self[$0] }
            .map { "\($0.setting.rawValue)=\($0.shown)  (\($0.origin.rawValue))" }
            .joined(separator: "\n")
    }
}

extension EnvironmentVariablesProvider {
    /// The environment of this process.
    static var process: EnvironmentVariablesProvider {
        EnvironmentVariablesProvider(secretsSpecifier: secretSettings)
    }

    /// An environment that was put together, for tests.
    static func variables(_ variables: [String: String]) -> EnvironmentVariablesProvider {
        EnvironmentVariablesProvider(environmentVariables: variables, secretsSpecifier: secretSettings)
    }

    private static var secretSettings: SecretsSpecifier<String, String> {
        .specific(Set(Setting.allCases.filter(\.isSecret).map(\.rawValue)))
    }
}
