import FilmKit
import Films

/// Everything that decides the bytes of a contact sheet, with every default resolved.
public struct SheetPlan: Sendable {
    /// The film and what was chosen about it.
    let film: FilmScript
    /// How it is shown.
    let staging: Staging
    /// The moments, in order.
    let pictures: [SheetPicture]
    /// Where they lie.
    let layout: SheetLayout
    /// What stands beside the film's name.
    let facts: String
    /// The PNG's path.
    let path: String
}
