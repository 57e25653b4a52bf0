extension Checks {
    /// The keys of `content` are media types or ranges of them (§4.14).
    static func checkMediaTypeNames(_ subject: Subject) {
        for mediaType in subject.inventory.mediaTypes {
            if !HTTPSyntax.isMediaType(mediaType.name) {
                subject.sink.error(
                    "invalid-media-type",
                    "\(Wording.quoted(mediaType.name)) is not a media type",
                    hint: "write one such as `application/json` or `text/*`",
                    at: mediaType.location
                )
            } else if HTTPSyntax.isPartialRange(mediaType.name) {
                subject.sink.warning(
                    "partial-range",
                    "\(Wording.quoted(mediaType.name)) is no range of media types, and holds none but itself",
                    hint: "name the types one by one, or write a range such as `application/*`",
                    at: mediaType.location
                )
            }
        }
    }
}
