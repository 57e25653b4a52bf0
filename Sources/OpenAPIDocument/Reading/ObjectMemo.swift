/// The objects of one kind that have been read, by place.
final class ObjectMemo<Object> {
    /// How far the reading of an object is.
    enum State {
        /// It is being read further out: it contains itself.
        case open
        /// `nil` when it could not be read.
        case done(Object?)
    }

    var states: [Place: State] = [:]
}
