import Timeline

extension Compilation {
    /// The settings of the film.
    public struct Settings: Codable, Sendable, Equatable {
        /// The parts, in order: ``partCounts``.
        public var parts: [FilmPart]
        /// The duration of a title card: whole milliseconds, ``cardDurations``.
        public var cardDuration: RationalTime

        /// Makes settings.
        ///
        /// - Parameter cardDuration: The default is 2.5 s.
        public init(parts: [FilmPart], cardDuration: RationalTime = RationalTime(5, 2)) {
            self.parts = parts
            self.cardDuration = cardDuration
        }

        /// The range of a title card's duration.
        public static let cardDurations = RationalTime(1)...RationalTime(20)
        /// The range of the number of parts.
        public static let partCounts = 1...50

        /// The settings with another seed in each part that has one; nil if none has.
        var reseeded: Settings? {
            var other = self
            other.parts = parts.map(\.reseeded)
            return other == self ? nil : other
        }
    }
}
