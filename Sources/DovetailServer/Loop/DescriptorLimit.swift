#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// How many files the process may have open.
///
/// At that limit `accept` fails, the connection stays in the system's queue, and SwiftNIO asks for it again and again. So
/// the server leaves connections in the queue before it comes to that.
enum DescriptorLimit {
    /// What is left for the database, the log and everything else.
    private static let reserve = 64

    /// The most connections that leave the reserve, or half of the limit when that is small.
    static var connections: Int {
        var limit = rlimit()
        #if canImport(Glibc)
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
        let resource = RLIMIT_NOFILE
        #endif
        guard getrlimit(resource, &limit) == 0 else { return .max }
        let files = Int(clamping: limit.rlim_cur)
        return max(files - reserve, files / 2, 1)
    }
}
