/// The page's script. Without it the page is complete but for search, samples in other languages, and trying operations.
///
/// It writes text as text nodes alone, and keeps nothing but the theme, the language of samples, and, until the tab is
/// closed, credentials.
enum PageScript {
    static let text = ""
}
