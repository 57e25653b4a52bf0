import GRDBSQLite

/// What stands in front of an open file of SQLite's.
struct Shim {
    private var file: sqlite3_file
    private var isWatched: Bool

    /// How far behind the shim the file itself is; aligned for anything.
    static let stride = (MemoryLayout<Shim>.size + 15) / 16 * 16

    static func real(_ file: UnsafeMutablePointer<sqlite3_file>) -> UnsafeMutablePointer<sqlite3_file> {
        (UnsafeMutableRawPointer(file) + stride).assumingMemoryBound(to: sqlite3_file.self)
    }

    static func start(_ file: UnsafeMutablePointer<sqlite3_file>, isWatched: Bool) {
        let shim = UnsafeMutableRawPointer(file).assumingMemoryBound(to: Shim.self)
        shim.pointee.isWatched = isWatched
        file.pointee.pMethods = UnsafePointer(methods)
    }

    /// Calls the file itself, or fails with that kind of I/O error (sqlite.org/rescode.html).
    private static func pass(
        _ file: UnsafeMutablePointer<sqlite3_file>?,
        orFailWith kind: Int32?,
        _ call: (UnsafeMutablePointer<sqlite3_file>, sqlite3_io_methods) -> Int32
    ) -> Int32 {
        guard let file else { return SQLITE_MISUSE }
        let shim = UnsafeMutableRawPointer(file).assumingMemoryBound(to: Shim.self)
        if let kind, shim.pointee.isWatched, FileFaults.strikes() { return SQLITE_IOERR | (kind << 8) }
        let real = real(file)
        guard let methods = real.pointee.pMethods else { return SQLITE_MISUSE }
        return call(real, methods.pointee)
    }

    /// The table of functions, which every file shares. It is written once, here, and only read afterwards.
    nonisolated(unsafe) private static let methods: UnsafeMutablePointer<sqlite3_io_methods> = {
        var methods = sqlite3_io_methods()
        methods.iVersion = 3
        methods.xClose = { file in pass(file, orFailWith: nil) { $1.xClose($0) } }
        methods.xRead = { file, buffer, count, offset in
            pass(file, orFailWith: 1) { $1.xRead($0, buffer, count, offset) }
        }
        methods.xWrite = { file, buffer, count, offset in
            pass(file, orFailWith: 3) { $1.xWrite($0, buffer, count, offset) }
        }
        methods.xTruncate = { file, size in pass(file, orFailWith: 6) { $1.xTruncate($0, size) } }
        methods.xSync = { file, flags in pass(file, orFailWith: 4) { $1.xSync($0, flags) } }
        methods.xFileSize = { file, size in pass(file, orFailWith: 7) { $1.xFileSize($0, size) } }
        methods.xLock = { file, level in pass(file, orFailWith: 15) { $1.xLock($0, level) } }
        methods.xUnlock = { file, level in pass(file, orFailWith: nil) { $1.xUnlock($0, level) } }
        methods.xCheckReservedLock = { file, answer in
            pass(file, orFailWith: 14) { $1.xCheckReservedLock($0, answer) }
        }
        methods.xFileControl = { file, operation, argument in
            pass(file, orFailWith: nil) { $1.xFileControl($0, operation, argument) }
        }
        methods.xSectorSize = { file in pass(file, orFailWith: nil) { $1.xSectorSize($0) } }
        methods.xDeviceCharacteristics = { file in pass(file, orFailWith: nil) { $1.xDeviceCharacteristics($0) } }
        methods.xShmMap = { file, page, size, extends, answer in
            pass(file, orFailWith: 21) { $1.xShmMap($0, page, size, extends, answer) }
        }
        methods.xShmLock = { file, offset, count, flags in
            // Nothing is done about a lock that cannot be given back, so that does not fail.
            pass(file, orFailWith: flags & SQLITE_SHM_LOCK != 0 ? 20 : nil) { $1.xShmLock($0, offset, count, flags) }
        }
        methods.xShmBarrier = { file in
            guard let file else { return }
            let real = real(file)
            real.pointee.pMethods?.pointee.xShmBarrier(real)
        }
        methods.xShmUnmap = { file, deletes in pass(file, orFailWith: nil) { $1.xShmUnmap($0, deletes) } }
        methods.xFetch = { file, offset, count, answer in
            pass(file, orFailWith: nil) { $1.xFetch($0, offset, count, answer) }
        }
        methods.xUnfetch = { file, offset, page in pass(file, orFailWith: nil) { $1.xUnfetch($0, offset, page) } }
        let table = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        table.initialize(to: methods)
        return table
    }()
}
