import Storage

/// Why the process ends before its time, and the exit code that says so (`sysexits.h`).
enum StartFailure: Error {
    /// Settings are wrong.
    case settings([SettingProblem])
    /// The notes cannot be opened.
    case store(StoreError)
    /// The address cannot be listened on: a sentence that says which, why, and what to do.
    case address(String)
    /// Something that has no better name.
    case other(any Error)

    /// Sorts an error.
    init(_ error: any Error) {
        switch error {
        case let failure as StartFailure: self = failure
        case let invalid as InvalidSettings: self = .settings(invalid.problems)
        default: self = .other(error)
        }
    }

    /// The exit code: EX_CONFIG, EX_IOERR, EX_UNAVAILABLE, EX_SOFTWARE.
    var exitCode: Int32 {
        switch self {
        case .settings: 78
        case .store: 74
        case .address: 69
        case .other: 70
        }
    }

    /// What people read, a line each.
    var lines: [String] {
        switch self {
        case .settings(let problems): problems.map(\.description)
        case .store(let error): [error.message]
        case .address(let sentence): [sentence]
        case .other(let error): ["The service failed: \(error)"]
        }
    }
}
