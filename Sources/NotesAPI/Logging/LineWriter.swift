import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Writes whole lines to a file descriptor: two lines never mix, whichever threads they come from.
final class LineWriter: Sendable {
    private let descriptor: Int32
    private let turn = Mutex(())

    /// Standard output, where a service's log belongs: whoever runs it decides where it goes.
    static let standardOutput = LineWriter(descriptor: 1)

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Writes a line, its line feed included, before it returns.
    ///
    /// What cannot be written is dropped: there is no other place to say so, and the service goes on.
    func write(_ line: [UInt8]) {
        turn.withLock { _ in
            line.withUnsafeBytes { bytes in
                var rest = bytes[...]
                while !rest.isEmpty {
                    let written = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
                    if written > 0 {
                        rest = rest.dropFirst(written)
                    } else if errno == EAGAIN {
                        waitUntilWritable()
                    } else if errno != EINTR {
                        return
                    }
                }
            }
        }
    }

    /// Waits for the reader of a pipe that another process has made non-blocking.
    private func waitUntilWritable() {
        var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&entry, 1, -1)
    }
}

/// `write(2)`, which has the name of a method above.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
