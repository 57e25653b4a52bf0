#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A thread of the system with a stack that is as deep as documents are.
///
/// What walks a document goes as deep as its schemas refer to one another, some dozen calls for each; the main thread has 8 MiB
/// on most systems, those of Swift's tasks less. Only what is used of the stack takes memory.
struct DeepThread {
    private static let stackSize = 1 << 30
    private let identifier: pthread_t

    /// Starts a thread; `nil` when the system has none left.
    static func start(_ body: @escaping @Sendable () -> Void) -> DeepThread? {
        // Set up before it is used and freed behind it: the new thread keeps nothing of it.
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        pthread_attr_init(attributes)
        defer {
            pthread_attr_destroy(attributes)
            attributes.deallocate()
        }
        pthread_attr_setstacksize(attributes, stackSize)
        // Released once: by the thread, or here when there is none.
        let body = Unmanaged.passRetained(Body(run: body))
        #if canImport(Darwin)
        var thread: pthread_t?
        let status = pthread_create(&thread, attributes, { DeepThread.run($0) }, body.toOpaque())
        #else
        var created = pthread_t()
        let status = pthread_create(&created, attributes, { $0.flatMap { DeepThread.run($0) } }, body.toOpaque())
        let thread: pthread_t? = created
        #endif
        guard status == 0, let thread else {
            body.release()
            return nil
        }
        return DeepThread(identifier: thread)
    }

    func join() {
        pthread_join(identifier, nil)
    }

    private static func run(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        // `start` has retained it for this call.
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        return nil
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }
}
