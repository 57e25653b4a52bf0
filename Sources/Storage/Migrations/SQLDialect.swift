/// Whose SQL a migration is written in; the raw value is the word in the file's name.
package enum SQLDialect: String, Sendable, CaseIterable {
    case sqlite
    case postgresql
}
