import Timeline

/// One of a contact sheet's pictures.
struct SheetPicture: Sendable, Equatable {
    /// The moment of the film.
    let time: RationalTime
    /// What is going on.
    let title: String
}
