extension String {
    /// Throws ``StoreError/Kind/unstorable`` for a text that not every store can keep.
    ///
    /// PostgreSQL's `text` excludes U+0000, and SQLite leaves the meaning of such a text undefined
    /// (sqlite.org/nulinstr.html).
    func checkStorable() throws(StoreError) {
        if utf8.contains(0) { throw .unstorable }
    }
}
