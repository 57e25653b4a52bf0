#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// How many files the process may have open, each connection being one.
///
/// At that limit `accept` fails, the connection stays in the system's queue, and SwiftNIO asks for it again and again. So
/// the server leaves connections in the queue before it comes to that.
public enum DescriptorLimit {
    #if canImport(Glibc)
    private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
    private static let resource = RLIMIT_NOFILE
    #endif
    #if canImport(Darwin)
    private static let mostFiles = rlim_t(OPEN_MAX)  // Darwin takes no number above it.
    #else
    private static let mostFiles = rlim_t.max
    #endif
    /// What is left for the database, the log and everything else.
    private static let reserve = 64

    /// Lets the process open as many files as the system allows it: for programs, before they start a server.
    ///
    /// The usual 1024 are there for programs that call `select`, which takes no more. A system that says no is left at
    /// that.
    public static func raise() {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, mostFiles)
        _ = setrlimit(resource, &limit)
    }

    /// The most connections that leave the reserve, or half of the limit when that is small.
    static var connections: Int {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return .max }
        let files = Int(clamping: limit.rlim_cur)
        return max(files - reserve, files / 2, 1)
    }
}
