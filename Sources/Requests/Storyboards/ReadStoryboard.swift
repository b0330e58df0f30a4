import FilmKit

/// A storyboard that was read once, for a check and for drawing.
package struct ReadStoryboard: Sendable {
    /// The storyboard.
    package let storyboard: FilmStoryboard
    /// The film in the first theme, as the storyboard has it.
    package let film: any Film
    /// What a check of the storyboard tells.
    package let checked: CheckedStoryboard
}
