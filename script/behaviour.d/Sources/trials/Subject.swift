import DovetailRuntime
import Exchanges

/// A document with the service that was generated from it.
struct Subject: Sendable {
    /// The document's name in the corpus.
    var name: String
    /// The target that holds it.
    var target: String
    var service: any HTTPService
    var exchange: Exchange
}
