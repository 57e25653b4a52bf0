import DovetailServer

extension SettingsReading {
    /// Nil when what was typed is wrong, and nil inside when there is to be no TLS.
    mutating func certificate() -> TLSCertificate?? {
        let files = (certificate: raw[.certificateFile].file, key: raw[.keyFile].file)
        guard let certificateFile = files.certificate, let keyFile = files.key else {
            return read(files.key == nil ? .certificateFile : .keyFile) { entry throws(SettingProblem.Fault) in
                guard entry.file == nil else { throw .halfOfCertificate }
                return nil
            }
        }
        let certificate = TLSCertificate(certificateFile: certificateFile, keyFile: keyFile)
        do throws(TLSCertificateError) {
            try certificate.check()
            return certificate
        } catch {
            return read(error.setting(of: certificate)) { _ throws(SettingProblem.Fault) in throw .certificate(error) }
        }
    }
}

extension RawSettings.Entry {
    /// The path of a file; nil when there is to be none.
    fileprivate var file: String? {
        text.lowercased() == "off" ? nil : text
    }
}

extension TLSCertificateError {
    /// The setting that names what is wrong.
    fileprivate func setting(of certificate: TLSCertificate) -> Setting {
        switch self {
        case .noKey: .keyFile
        case .unreadable(certificate.keyFile, _): .keyFile
        case .unavailable, .unreadable, .noCertificate, .mismatch: .certificateFile
        }
    }
}
