/// Bytes that grow at the end, owned by one writer.
///
/// An array would do, and check at every append whether it is shared: that costs as much as the rest of writing a number.
/// Here the compiler sees to it that there is one owner.
@safe
struct ByteStorage: ~Copyable, @unchecked Sendable {
    // Invariant: `start` is allocated for `capacity` bytes by this value alone, the first `count` are initialized, and
    // `count <= capacity`. Nothing else holds the pointer, hence the unchecked conformance.
    private var start: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        unsafe start = .allocate(capacity: self.capacity)
    }

    deinit {
        unsafe start.deallocate()
    }

    /// The last byte, or 0 if there is none.
    var last: UInt8 {
        @inline(__always) get { count > 0 ? unsafe start[count &- 1] : 0 }
    }

    var span: Span<UInt8> {
        @_lifetime(borrow self)
        borrowing get {
            // Safe: the span borrows this value, which cannot change or end as long.
            let span = unsafe Span(_unsafeStart: start, count: count)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// Makes room for a number of bytes, after which as many can be pushed.
    @inline(__always)
    mutating func reserve(_ additional: Int) {
        if capacity &- count < additional { grow(additional) }
    }

    @inline(never)
    private mutating func grow(_ additional: Int) {
        let newCapacity = max(count + additional, capacity * 2)
        let newStart = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
        unsafe newStart.update(from: start, count: count)
        unsafe start.deallocate()
        unsafe start = newStart
        capacity = newCapacity
    }

    /// Appends a byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe start[count] = byte
        count &+= 1
    }

    /// Appends bytes.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        unsafe (start + count).update(from: source, count: bytes.count)
        count &+= bytes.count
    }

    /// Appends the decimal digits of a number, two at a time.
    @inline(__always)
    mutating func appendDigits(of value: UInt64) {
        let digitCount = DecimalDigits.count(of: value)
        reserve(digitCount)
        count &+= digitCount
        var rest = value
        var end = count
        // Within the buffer: as many bytes are written, from the last to the first, as the number has digits.
        while rest >= 10 {
            let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
            rest = quotient
            end &-= 2
            let digits = DecimalDigits.pair(UInt8(truncatingIfNeeded: pair))
            unsafe UnsafeMutableRawPointer(start + end).storeBytes(of: digits, as: UInt16.self)
        }
        if end > count &- digitCount { unsafe start[end &- 1] = Byte.zero &+ UInt8(truncatingIfNeeded: rest) }
    }

    /// Appends bytes up to the first that a JSON string escapes, and returns how many that were.
    @inline(__always)
    mutating func appendUnescaped(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        reserve(bytes.count &- first)
        // Within both buffers: `offset + 8 <= bytes.count`, and as many bytes are reserved as are left.
        let source = unsafe UnsafeRawPointer(base)
        let target = unsafe UnsafeMutableRawPointer(start + count)
        var offset = first
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
