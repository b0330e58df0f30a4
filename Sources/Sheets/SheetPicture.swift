import Timeline

/// A picture on a contact sheet.
package struct SheetPicture: Sendable, Equatable {
    /// The time in the film.
    package let time: RationalTime
    /// The title of the section at that time.
    package let title: String
}
