extension MultipartForm {
    /// What a part says of itself.
    struct Head {
        var name: String
        var fileName: String?
        var headers: HeaderList
        /// `text/plain` where it gives none (RFC 7578 §4.4).
        var contentType: String { headers.first("Content-Type") ?? "text/plain" }
    }

    /// The longest header of a part, in bytes.
    static let maxHeaderBytes = 16_384
}

extension MultipartForm.Head {
    /// Reads the head of a part, which stands between a delimiter and an empty line; `nil` when it is none.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        guard range.count < MultipartForm.maxHeaderBytes, let headers = Self.headers(bytes, range),
            let field = headers.first("Content-Disposition")
        else { return nil }
        let disposition = HeaderParameters(field)
        guard disposition.value == "form-data", let name = disposition["name"] else { return nil }
        self.init(name: name, fileName: disposition["filename"], headers: headers)
    }

    /// The header fields behind the line of the delimiter, which may end with padding (RFC 2046 §5.1.1).
    private static func headers(_ bytes: [UInt8], _ range: Range<Int>) -> HeaderList? {
        var headers = HeaderList()
        var start = endOfLine(bytes, from: range.lowerBound)
        while start < range.upperBound {
            let end = endOfLine(bytes, from: start)
            guard let line = String(validating: bytes[start..<(end - 2)], as: UTF8.self),
                let colon = line.firstIndex(of: ":")
            else { return nil }
            headers.append(String(line[..<colon]), HeaderText.trimmed(line[line.index(after: colon)...]))
            start = end
        }
        return headers
    }

    /// Behind the next line break.
    private static func endOfLine(_ bytes: [UInt8], from start: Int) -> Int {
        bytes.position(of: [0x0D, 0x0A], from: start).map { $0 + 2 } ?? bytes.count
    }
}
