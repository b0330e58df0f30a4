import Parameters

/// What a storyboard says of what is written, beside the film: size, rate, format. Who renders knows what that means.
public protocol StoryboardOutput: Sendable, Equatable {
    /// What is so where nothing is said.
    init()

    /// What can be said.
    static var parameters: [Parameter<Self>] { get }

    /// The picture's width over its height.
    var aspect: Double { get }

    /// What is wrong with values that are right one by one.
    ///
    /// - Parameter given: The paths of the parameters that were given.
    /// - Returns: For each problem the path that it is told of, and a sentence.
    func contradictions(given: Set<String>) -> [(path: String, problem: String)]
}
