extension FilmScript {
    /// The colours that the film shows, and that can be chosen for it.
    public var colorRoles: [ColorRole] {
        let hidden: Set<ColorRole> =
            switch self {
            case .homepageLoop: [.text, .textMuted, .textResult, .textError, .panel]
            case .computationGraph: [.gradientPositive, .gradientNegative, .target]
            }
        return ColorRole.allCases.filter { !hidden.contains($0) }
    }
}
