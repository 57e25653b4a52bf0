/// Sells what it was given.
package struct Shelf: ArticlesHandlers {
    private let articles: [String: Article]

    package init(_ articles: [String: Article]) {
        self.articles = articles
    }

    package func getArticle(_ request: GetArticle.Request) async throws -> GetArticle.Response {
        articles[request.id].map { .ok($0) } ?? .notFound
    }
}
