extension String {
    /// Whether a byte of the text's UTF-8 passes a test.
    ///
    /// Plugins run unoptimized, where generic code is not specialized: the standard library's `contains` takes ten times as
    /// long.
    func containsByte(where test: (UInt8) -> Bool) -> Bool {
        var text = self
        return text.withUTF8 { bytes in
            guard let start = bytes.baseAddress else { return false }
            var offset = 0
            while offset < bytes.count {
                if test(start[offset]) { return true }
                offset &+= 1
            }
            return false
        }
    }
}
