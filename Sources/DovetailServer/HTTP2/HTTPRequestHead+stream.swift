#if TLS
import NIOHPACK
import NIOHTTP1

extension HTTPRequestHead {
    /// The head of a stream's request in the words of HTTP/1.1 (RFC 9113 §8.3.1), so that it is read and held against the
    /// limits as any other.
    init(_ block: HPACKHeaders, endsStream: Bool) {
        var (method, path, authority) = ("", "", String?.none)
        var fields: [(String, String)] = []
        var cookies: [String] = []
        var hasLength = false
        for (name, value, _) in block {
            switch name {
            case ":method": method = value
            case ":path": path = value
            case ":authority": authority = value
            case ":scheme": break
            // A cookie may come in pieces, which belong together (RFC 9113 §8.2.3).
            case "cookie": cookies.append(value)
            default:
                // A host that is not the authority makes two, of which the request is refused.
                if name == "host", value == authority { continue }
                hasLength = hasLength || name == "content-length"
                fields.append((name, value))
            }
        }
        if let authority { fields.append(("host", authority)) }
        if !cookies.isEmpty { fields.append(("cookie", cookies.joined(separator: "; "))) }
        // Without a length it is the stream's end that ends the body, as the last chunk does.
        if !endsStream, !hasLength { fields.append(("transfer-encoding", "chunked")) }
        self.init(
            version: HTTPVersion(major: 2, minor: 0),
            method: HTTPMethod(rawValue: method),
            uri: path,
            headers: HTTPHeaders(fields)
        )
    }
}
#endif
