import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Computes two values at the same time.
enum Concurrently {
    /// Computes the first value on a thread of its own, and the second one on the caller's.
    ///
    /// The thread has the stack of a main thread, as what walks a document goes as deep as its schemas: the threads of Swift
    /// tasks have 512 KiB on some systems.
    static func both<First: Sendable, Second>(
        _ first: @escaping @Sendable () -> First,
        _ second: () -> Second
    ) -> (First, Second) {
        let work = Work(first)
        let thread = Thread.start { work.run() }
        let other = second()
        thread?.join()
        return (work.value, other)
    }
}

/// A value that another thread computes.
private final class Work<Value: Sendable>: Sendable {
    private let compute: @Sendable () -> Value
    private let computed = Mutex<Value?>(nil)

    init(_ compute: @escaping @Sendable () -> Value) {
        self.compute = compute
    }

    func run() {
        let value = compute()
        computed.withLock { $0 = value }
    }

    /// The value, which is computed here if no other thread has: the system may have none left.
    var value: Value { computed.withLock { $0 } ?? compute() }
}

/// A thread of the system.
private struct Thread {
    private static let stackSize = 8 << 20
    private let identifier: pthread_t

    /// Starts a thread; `nil` when the system has none left.
    static func start(_ body: @escaping @Sendable () -> Void) -> Thread? {
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
        let status = pthread_create(&thread, attributes, { Thread.run($0) }, body.toOpaque())
        #else
        var created = pthread_t()
        let status = pthread_create(&created, attributes, { $0.flatMap { Thread.run($0) } }, body.toOpaque())
        let thread: pthread_t? = created
        #endif
        guard status == 0, let thread else {
            body.release()
            return nil
        }
        return Thread(identifier: thread)
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
