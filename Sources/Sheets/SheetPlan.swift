import FilmKit
import Films

/// Everything that decides the bytes of a contact sheet, with every default resolved.
public struct SheetPlan: Sendable {
    /// The film and what was chosen about it.
    package let film: FilmScript
    /// How it is shown.
    package let staging: Staging
    /// The moments, in order.
    package let pictures: [SheetPicture]
    /// Where they lie.
    package let layout: SheetLayout
    /// What stands beside the film's name.
    package let facts: String
    /// The PNG's path.
    package let path: String

    /// Makes it of its parts.
    package init(
        film: FilmScript, staging: Staging, pictures: [SheetPicture], layout: SheetLayout, facts: String, path: String
    ) {
        self.film = film
        self.staging = staging
        self.pictures = pictures
        self.layout = layout
        self.facts = facts
        self.path = path
    }
}
