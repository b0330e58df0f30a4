extension FilmScript {
    /// The film with another seed, or one in each part that has a seed; nil if it has none.
    public var reseeded: FilmScript? {
        if let parts = settings(of: Compilation.self) { return parts.reseeded.map { FilmScript(Compilation.self, $0) } }
        guard let seed = value(at: "seed")?.whole else { return nil }
        return setting("seed", to: .whole(seed == 0 ? 1 : seed - 1))
    }
}
