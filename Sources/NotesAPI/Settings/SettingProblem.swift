import DovetailServer
import Storage

/// A setting that has no meaning, and why.
struct SettingProblem: Sendable {
    /// What is wrong with a value.
    enum Fault: Error, Sendable {
        /// Neither an address nor a host name.
        case host
        /// Not a port.
        case port
        /// Not a number, or one out of bounds.
        case limit(Limit)
        /// Neither a list of origins, nor all of them, nor off.
        case origins
        /// Neither a port nor off.
        case metricsPort
        /// The port of the service.
        case metricsPortTaken
        /// A certificate without its key, or a key without its certificate.
        case halfOfCertificate
        /// Files that cannot be served with.
        case certificate(TLSCertificateError)
        /// Not one of these.
        case choice([String])
        /// Not the URL of a database.
        case databaseURL(DatabaseURLError)
        /// Not a number of connections.
        case poolMaximum
        /// A file outside a volume, on a machine that forgets its files.
        case notesWouldBeLost(path: String)
        /// The way past a pooler, to something that has none.
        case directNotPostgres
        /// The way past a pooler, while notes are kept elsewhere.
        case directWithoutPostgres
    }

    /// What was typed.
    let entry: RawSettings.Entry
    /// What is wrong with it.
    let fault: Fault
}

extension SettingProblem: CustomStringConvertible {
    /// One line: where the value comes from, what is wrong with it, and what to write. Never a secret.
    var description: String {
        "\(place): \(sentence)"
    }

    private var place: String {
        switch entry.origin {
        case .flag: "flag \(entry.setting.flag)"
        case .environment: "environment"
        case .default: "default"
        }
    }

    private var sentence: String {
        switch fault {
        case .host:
            "\(subject), which is neither an address nor a host name. Write one, without brackets or port: "
                + "::, 0.0.0.0, 127.0.0.1, localhost."
        case .port:
            "\(subject), which is not a port. Write a number from 0 to 65535; 0 lets the system choose."
        case .limit(let limit):
            "\(subject), which is not a number of \(limit.unit.rawValue) within bounds. "
                + "Write a whole number from \(limit.range.lowerBound) to \(limit.range.upperBound)."
        case .origins:
            "\(subject), which is no list of origins. Write them as browsers do, with commas between them: "
                + "https://app.example.com,http://localhost:3000. Or write * for any, or off."
        case .metricsPort:
            "\(subject), which is not a port. Write a number from 0 to 65535, or off."
        case .metricsPortTaken:
            "\(subject), which is the port of the service. Write another one, or off."
        case .halfOfCertificate:
            "\(subject), and TLS takes a certificate and its private key. Set both TLS_CERTIFICATE_FILE and "
                + "TLS_KEY_FILE, or neither."
        case .certificate(let error):
            "\(entry.setting.rawValue): \(error.description)"
        case .choice(let allowed):
            "\(subject), which is not one of its values. Write one of these: \(allowed.joined(separator: ", "))."
        case .databaseURL(let error):
            error.description
        case .poolMaximum:
            "\(subject), which is not a number of connections. Write a number from 2 to 100."
        case .notesWouldBeLost(let path):
            "\(entry.origin == .default ? "DATABASE_URL is not set, and the file" : "DATABASE_URL names the file") "
                + "\(path), which is on no volume and so is lost with its Fly.io Machine. Attach PostgreSQL "
                + "(fly mpg attach, or fly postgres attach), or mount a volume on /data and write "
                + "sqlite:////data/notes.db."
        case .directNotPostgres:
            "DIRECT_DATABASE_URL is not PostgreSQL's. Unset it, or write postgresql://user:password@host:5432/database."
        case .directWithoutPostgres:
            "DIRECT_DATABASE_URL is set, but DATABASE_URL is not PostgreSQL's. Unset the one, or set the other."
        }
    }

    /// The name and, unless it is a secret, the value on one line.
    private var subject: String {
        "\(entry.setting.rawValue) is \(entry.isSecret ? entry.shown : entry.text.debugDescription)"
    }
}
