import Timeline

/// One of a contact sheet's pictures.
package struct SheetPicture: Sendable, Equatable {
    /// The moment of the film.
    package let time: RationalTime
    /// What is going on.
    package let title: String
}
