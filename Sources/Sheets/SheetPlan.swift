import FilmKit
import Films

/// A contact sheet with all defaults resolved.
public struct SheetPlan: Sendable {
    /// The film and its settings.
    package let script: FilmScript
    /// The staging.
    package let staging: Staging
    /// The film with its staging.
    package let film: any Film
    /// The pictures, in order.
    package let pictures: [SheetPicture]
    /// The layout of the sheet.
    package let layout: SheetLayout
    /// The text beside the film's name.
    package let facts: String
    /// The PNG's path.
    package let path: String
}
