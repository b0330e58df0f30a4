/// A file that was read and checked: a storyboard or a theme.
public enum LoadedFile<Output: StoryboardOutput>: Sendable {
    /// A storyboard with its film.
    case storyboard(LoadedStoryboard<Output>)
    /// A theme.
    case theme(LoadedTheme)
}
