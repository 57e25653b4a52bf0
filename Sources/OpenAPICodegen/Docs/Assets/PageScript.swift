/// The page's script. Without it the page is complete but for search, samples in other languages, and trying operations.
///
/// It writes text as text nodes alone, and keeps nothing but the theme, the language of samples, and, until the tab is
/// closed, credentials. What the page's author wrote is never run and never becomes markup.
enum PageScript {
    static let text = [opening, foundation, page, search, schemas, editor, requests, trying, responses, closing]
        .joined()

    private static let opening = #"""
        "use strict";
        (() => {

        """#

    private static let closing = #"""
        const start = () => { startPage(); startSearch(); };
        if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
        })();

        """#
}
