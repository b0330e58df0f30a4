import Parameters

/// The output settings in a storyboard, such as size, frame rate and format. The renderer defines them.
public protocol StoryboardOutput: Sendable, Equatable {
    /// Makes the default settings.
    init()

    /// The parameters of the output.
    static var parameters: [Parameter<Self>] { get }

    /// The picture's aspect ratio.
    var aspect: Double { get }
    /// Whether the picture has so few pixels that films show less, and larger.
    var isSmall: Bool { get }

    /// Finds values that are valid one by one but contradict each other.
    ///
    /// - Parameter given: The paths of the parameters that were given.
    /// - Returns: For each problem, the path to report it at, and a sentence.
    func contradictions(given: Set<String>) -> [(path: String, problem: String)]
}
