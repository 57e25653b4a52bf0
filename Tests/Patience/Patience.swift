#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How long a test lets something take: more where `TEST_PATIENCE` says by how much, as under a sanitizer.
package func patient(_ duration: Duration) -> Duration {
    duration * (ProcessInfo.processInfo.environment["TEST_PATIENCE"].flatMap { Double($0) } ?? 1)
}
