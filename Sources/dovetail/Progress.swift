import Foundation

/// Tells on a terminal which of many files is being read; says nothing when there are few, or nobody watches.
struct Progress {
    private let total: Int
    private let isShown: Bool
    private var number = 0
    private var isOnScreen = false

    /// Progress through a number of files.
    init(total: Int) {
        self.total = total
        isShown = total >= 10 && isatty(STDERR_FILENO) == 1
    }

    /// Shows that the next file is being read.
    mutating func begin(_ path: String) {
        number += 1
        guard isShown else { return }
        write("\r\u{1B}[K\(number) of \(total): \(path.suffix(60))")
        isOnScreen = true
    }

    /// Takes the line away, so that something else can be printed.
    mutating func clear() {
        guard isOnScreen else { return }
        write("\r\u{1B}[K")
        isOnScreen = false
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
