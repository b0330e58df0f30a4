/// A file that was read and checked: a storyboard or a theme.
public enum LoadedFile<Output: StoryboardOutput>: Sendable {
    case storyboard(LoadedStoryboard<Output>)
    case theme(LoadedTheme)
}
