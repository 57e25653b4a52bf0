#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension ByteStorage: @unchecked Sendable {}  // Invariant: it alone has the pointer; not copied, it has one owner.

/// Bytes that grow at the end, owned by one writer.
///
/// An array would do, and check at every append whether it is shared: that costs as much as the rest of writing a number.
/// Here the compiler sees to it that there is one owner.
@safe
struct ByteStorage: ~Copyable {
    // Invariant: `start` is allocated for `capacity` bytes by this value alone, the first `count` are initialized, and
    // `count <= capacity`.
    private var start: UnsafeMutableRawPointer
    private(set) var count = 0
    private var capacity: Int

    /// Starts with room for a number of bytes, in the spare buffer if that is free.
    init(capacity: Int) {
        if let spare = unsafe SpareBuffer.take(capacity: capacity) {
            unsafe start = spare.start
            self.capacity = unsafe spare.count
        } else {
            self.capacity = max(capacity, 16)
            unsafe start = Self.allocate(self.capacity, replacing: nil)
        }
    }

    deinit {
        unsafe SpareBuffer.putBack(start, count: capacity)
    }

    /// The last byte, or 0 if there is none.
    var last: UInt8 {
        @inline(__always) get { count > 0 ? unsafe start.load(fromByteOffset: count &- 1, as: UInt8.self) : 0 }
    }

    var span: Span<UInt8> {
        @_lifetime(borrow self)
        borrowing get {
            // Safe: the span borrows this value, which cannot change or end as long, and its bytes are initialized.
            let span = unsafe Span<UInt8>(_unsafeBytes: initialized)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// Lends the bytes to a function that must not keep the pointer.
    @unsafe
    borrowing func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try unsafe body(initialized)
    }

    // Within the buffer: the first `count` bytes are initialized.
    private var initialized: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: start, count: count) }

    /// Makes room for a number of bytes, after which as many can be pushed.
    @inline(__always)
    mutating func reserve(_ additional: Int) {
        if capacity &- count < additional { grow(additional) }
    }

    @inline(never)
    private mutating func grow(_ additional: Int) {
        capacity = max(count + additional, capacity * 2)
        unsafe start = Self.allocate(capacity, replacing: start)
    }

    /// Memory for a number of bytes, in which those of a smaller buffer are; that one is gone.
    ///
    /// The C library makes large buffers larger where they are, so that there are never two of them.
    private static func allocate(_ capacity: Int, replacing start: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer
    {
        guard let grown = unsafe realloc(start, capacity) else {
            // As Swift's own types do here: writers do not throw.
            fatalError("no memory for \(capacity) bytes of JSON")  // Invariant: half a text is never sent.
        }
        return unsafe grown
    }

    /// Appends a byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        push(byte)
    }

    /// Appends bytes.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        unsafe ShortCopy.copy(UnsafeRawPointer(source), to: start + count, count: bytes.count)
        count &+= bytes.count
    }

    /// Appends ASCII text.
    @inline(__always)
    mutating func append(_ text: StaticString) {
        unsafe append(text.buffer)
    }

    /// Appends a byte for which there is room.
    @inline(__always)
    private mutating func push(_ byte: UInt8) {
        unsafe start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count &+= 1
    }

    /// Appends a member's name in quotation marks and a colon, after a comma unless it is the first of its object.
    @inline(__always)
    mutating func appendKey(_ name: UnsafeBufferPointer<UInt8>) {
        reserve(name.count &+ 4)
        // Within the buffer: room for the name and four bytes is there. Counted once, as every store might change the count.
        var end = unsafe start + count
        if last == Byte.openBrace {
            unsafe end.storeBytes(of: Byte.quote, as: UInt8.self)
            unsafe end += 1
        } else {
            unsafe end.storeBytes(of: Byte.pair(Byte.comma, Byte.quote), as: UInt16.self)
            unsafe end += 2
        }
        if let source = name.baseAddress {
            unsafe ShortCopy.copy(UnsafeRawPointer(source), to: end, count: name.count)
        }
        unsafe end += name.count
        unsafe end.storeBytes(of: Byte.pair(Byte.quote, Byte.colon), as: UInt16.self)
        count = unsafe end - start &+ 2
    }

    /// Appends a text in quotation marks, or what of it precedes the first byte that a JSON string escapes, and returns how
    /// many of its bytes that were.
    @inline(__always)
    mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        reserve(text.count &+ 2)
        push(Byte.quote)
        let written = unsafe pushUnescaped(text, from: 0)
        if written == text.count { push(Byte.quote) }
        return written
    }

    /// Appends bytes up to the first that a JSON string escapes, and returns how many that were.
    mutating func appendUnescaped(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int {
        reserve(bytes.count &- first)
        return unsafe pushUnescaped(bytes, from: first)
    }

    /// Appends the decimal digits of a number, two at a time, with zeros before them up to a number of digits.
    @inline(__always)
    mutating func appendDigits(of value: UInt64, atLeast minimumCount: Int = 1) {
        if value < 10, minimumCount == 1 { return append(Byte.zero &+ UInt8(truncatingIfNeeded: value)) }
        let digitCount = max(DecimalDigits.count(of: value), minimumCount)
        reserve(digitCount)
        let first = count
        count &+= digitCount
        var rest = value
        var end = count
        // Within the buffer: from the last to the first, as many bytes are written as digits were counted.
        while end &- first >= 2 {
            let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
            rest = quotient
            end &-= 2
            let digits = DecimalDigits.pair(UInt8(truncatingIfNeeded: pair))
            unsafe start.storeBytes(of: digits, toByteOffset: end, as: UInt16.self)
        }
        if end > first {
            let digit = Byte.zero &+ UInt8(truncatingIfNeeded: rest)
            unsafe start.storeBytes(of: digit, toByteOffset: first, as: UInt8.self)
        }
    }

    /// The same where there is room for all of them.
    @inline(__always)
    private mutating func pushUnescaped(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        // Within both buffers: `offset + 8 <= bytes.count`, and as many bytes are reserved as are left.
        let source = unsafe UnsafeRawPointer(base)
        let target = unsafe start + count
        var offset = first
        while offset &+ 16 <= bytes.count {
            let word = unsafe source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let next = unsafe source.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self)
            guard ByteScan.specialBytes(in: word) | ByteScan.specialBytes(in: next) == 0 else { break }
            unsafe target.storeBytes(of: word, toByteOffset: offset &- first, as: UInt64.self)
            unsafe target.storeBytes(of: next, toByteOffset: offset &- first &+ 8, as: UInt64.self)
            offset &+= 16
        }
        while offset &+ 8 <= bytes.count {
            let word = unsafe source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            guard ByteScan.specialBytes(in: word) == 0 else { break }
            unsafe target.storeBytes(of: word, toByteOffset: offset &- first, as: UInt64.self)
            offset &+= 8
        }
        if offset < bytes.count, offset &+ 8 > bytes.count, offset > first {
            // Fewer than eight bytes are left: the last word overlaps the one before it.
            let word = unsafe source.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self)
            if ByteScan.specialBytes(in: word) == 0 {
                unsafe target.storeBytes(of: word, toByteOffset: bytes.count &- 8 &- first, as: UInt64.self)
                offset = bytes.count
            }
        }
        while offset < bytes.count {
            let byte = unsafe base[offset]
            guard byte >= Byte.space, byte != Byte.quote, byte != Byte.backslash else { break }
            unsafe target.storeBytes(of: byte, toByteOffset: offset &- first, as: UInt8.self)
            offset &+= 1
        }
        count &+= offset &- first
        return offset &- first
    }
}

extension StaticString {
    /// The bytes of a string that was made from a literal: they live forever.
    @unsafe
    @inline(__always)
    var buffer: UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}
