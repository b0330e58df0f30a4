import FilmKit

extension FilmScript {
    /// The colours that the film shows, and that can be chosen for it. Captions in the picture are text on a panel.
    public var colorRoles: [ColorRole] {
        let hidden: Set<ColorRole> =
            switch self {
            case .homepageLoop: [.textMuted, .textResult, .textError]
            case .computationGraph:
                [.gradientPositive, .gradientNegative, .target, .sparkPositive, .errorWeak, .errorStrong]
            }
        return ColorRole.allCases.filter { !hidden.contains($0) }
    }
}
