import FilmKit
import Films

/// Everything that decides the bytes of a contact sheet, with every default resolved.
public struct SheetPlan: Sendable {
    /// The film and what was chosen about it.
    package let script: FilmScript
    /// How it is shown.
    package let staging: Staging
    /// The film on this stage.
    package let film: any Film
    /// The moments, in order.
    package let pictures: [SheetPicture]
    /// Where they lie.
    package let layout: SheetLayout
    /// What stands beside the film's name.
    package let facts: String
    /// The PNG's path.
    package let path: String
}
