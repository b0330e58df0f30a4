extension Blink {
    /// What can be chosen about the light.
    struct Settings: Codable, Sendable, Equatable {
        /// How often it goes on: 1 to 9.
        var blinks = 3
    }
}
