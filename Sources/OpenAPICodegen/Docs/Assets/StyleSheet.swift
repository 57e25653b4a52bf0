/// The page's style sheet.
///
/// It is a literal and not a resource file: embedding the same bytes as a resource costs every clean build seconds, since
/// the compiler gets them as an array of numbers.
enum StyleSheet {
    static let text = [foundation, layout, content, code, dialogs].joined()
}
