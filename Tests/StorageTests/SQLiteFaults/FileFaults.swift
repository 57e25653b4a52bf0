import Foundation
import Synchronization

/// Which call to the file system fails. SQLite has one default file system a process, so this is one for all tests.
enum FileFaults {
    /// A call that fails, counted among those for the files of one folder.
    struct Plan: Sendable {
        let folder: String
        /// Counts from 1.
        let number: Int
        /// Whether all later ones fail too.
        let persists: Bool
        var count = 0
    }

    private static let plan = Mutex<Plan?>(nil)

    /// Runs `body` while the call of that number, and if `persists` every later one, fails for the folder's files; says
    /// whether it came to that.
    static func failing(
        _ number: Int,
        persists: Bool,
        in folder: String,
        while body: () async throws -> Void
    ) async rethrows -> Bool {
        plan.withLock { $0 = Plan(folder: folder, number: number, persists: persists) }
        defer { plan.withLock { $0 = nil } }
        try await body()
        return plan.withLock { ($0?.count ?? 0) >= number }
    }

    /// Whether faults are planned for a path.
    static func isWatched(_ path: UnsafePointer<CChar>?) -> Bool {
        guard let path else { return false }
        return plan.withLock { plan in plan.map { String(cString: path).hasPrefix($0.folder) } ?? false }
    }

    /// Counts a call, and says whether it fails.
    static func strikes() -> Bool {
        plan.withLock { plan in
            guard plan != nil else { return false }
            plan?.count += 1
            guard let plan else { return false }
            return plan.persists ? plan.count >= plan.number : plan.count == plan.number
        }
    }
}
