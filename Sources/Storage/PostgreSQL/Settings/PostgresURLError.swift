/// What is wrong with a PostgreSQL connection URI. It never repeats any of the URI, which may hold a password.
enum PostgresURLError: Error, Hashable, CustomStringConvertible {
    case badPercentEncoding
    case badHost
    case badPort
    case portCount
    case optionWithoutValue
    case unknownOption
    case badValue(option: String, known: [String])
    case badTimeout
    case fixedOption(String)

    /// A sentence that says what is wrong, and one that says what to write.
    var description: String {
        switch self {
        case .badPercentEncoding:
            "The URL of the database has a % that is not followed by two hexadecimal digits, or %00. Write %25 for a %."
        case .badHost:
            "The host in the URL of the database cannot be read. Write an IPv6 address in brackets, and encode "
                + "the characters / ? # [ ] @ : in a user or password, such as %2F for a slash."
        case .badPort:
            "The port in the URL of the database is not a number from 1 to 65535. If the password holds a slash, a "
                + "colon or an at sign, write %2F, %3A or %40 for it."
        case .portCount:
            "The URL of the database has another number of ports than of hosts. Write one port, or one for each host."
        case .optionWithoutValue:
            "The URL of the database has an option after ? without a value. Write name=value, with & between two."
        case .unknownOption:
            "The URL of the database has an option after ? that libpq does not know. Remove it; if the password holds "
                + "a question mark, write %3F for it."
        case .badValue(let option, let known):
            "The URL of the database has a value for \(option) that is not known. "
                + "Write one of \(known.joined(separator: ", "))."
        case .badTimeout:
            "The URL of the database has a connect_timeout that is no number. Write whole seconds."
        case .fixedOption(let option):
            "The URL of the database sets \(option), which this program sets itself. Remove it."
        }
    }
}
