import SceneGraph

/// Compares the colours of a staging that must be told apart.
struct ContrastCheck {
    private static let texts: [ColorRole] = [.text, .textMuted, .textResult, .textError]
    /// The ends of the background's gradient.
    private static let background: [ColorRole] = [.backgroundInner, .backgroundOuter]
    /// What texts stand on.
    private static let grounds = [background, [.panel]]
    /// Colours that mean different things, or lie on each other.
    private static let pairs: [(ColorRole, ColorRole)] = [
        (.sparkPositive, .sparkNegative), (.sparkPositive, .sparkNeutral), (.sparkNegative, .sparkNeutral),
        (.errorWeak, .errorMiddle), (.errorMiddle, .errorStrong), (.errorWeak, .errorStrong),
        (.filamentPositive, .filamentNegative), (.filamentNeutral, .filamentPositive),
        (.filamentNeutral, .filamentNegative), (.signal, .neuron),
    ]
    /// What has to be seen on the background.
    private static let figures: [ColorRole] = [
        .sparkNeutral, .sparkPositive, .sparkNegative, .errorWeak, .errorMiddle, .errorStrong, .filamentNeutral,
        .filamentPositive, .filamentNegative, .target,
    ]
    /// How many shades of the gradient are compared.
    private static let shades = 9
    /// The viewing flare of sRGB's reference conditions, as a share of white (IEC 61966-2-1).
    private static let flare: Float = 0.01

    private let staging: Staging
    private let theme: Theme

    /// - Throws: ``FilmError`` as ``Theme/chosen(by:)``.
    init(_ staging: Staging) throws(FilmError) {
        self.staging = staging
        theme = try Theme.chosen(by: staging)
    }

    /// All weak contrasts between some colours, where the user chose one of the two.
    func all(among roles: [ColorRole]) -> [WeakContrast] {
        let used = Set(roles)
        let texts = Self.texts.filter(used.contains).flatMap { text in Self.grounds.compactMap { weak(text, on: $0) } }
        let pairs = Self.pairs.filter { used.contains($0) && used.contains($1) }.compactMap { weak($0, $1) }
        let figures = Self.figures.filter(used.contains).compactMap(weakOnBackground)
        return texts + pairs + figures
    }

    /// A text that is hard to read on one of several shades.
    private func weak(_ text: ColorRole, on ground: [ColorRole]) -> WeakContrast? {
        let own = luminance(text)
        let others = ground.map { (role: $0, luminance: luminance($0)) }
        guard var nearest = others.min(by: { ratio(own, $0.luminance) < ratio(own, $1.luminance) }) else { return nil }
        // If the text's luminance is between those of a gradient's ends, some shade of the gradient equals it.
        let isBetween = others.contains { $0.luminance <= own } && others.contains { $0.luminance >= own }
        if isBetween { nearest.luminance = own }
        return found(text, nearest.role, ground, .ratio, ratio(own, nearest.luminance))
    }

    private func weak(_ color: ColorRole, _ other: ColorRole) -> WeakContrast? {
        found(color, other, [], .difference, seen(color).difference(from: seen(other)))
    }

    /// A colour that is hard to see on some shade of the background.
    private func weakOnBackground(_ color: ColorRole) -> WeakContrast? {
        let own = seen(color)
        let (inner, outer) = (theme.color(of: Self.background[0]), theme.color(of: Self.background[1]))
        let shades = (0..<Self.shades).map { number in
            let share = Float(number) / Float(Self.shades - 1)
            return (
                role: Self.background[share < 0.5 ? 0 : 1],
                difference: own.difference(from: Self.seen(inner.mixed(with: outer, share)))
            )
        }
        guard let nearest = shades.min(by: { $0.difference < $1.difference }) else { return nil }
        return found(color, nearest.role, Self.background, .difference, nearest.difference)
    }

    /// A contrast that is too weak, if the user chose one of the two colours, or else one of several shades.
    private func found(
        _ color: ColorRole, _ other: ColorRole, _ shades: [ColorRole], _ measure: WeakContrast.Measure,
        _ contrast: Double
    ) -> WeakContrast? {
        guard contrast < measure.least, let choice = ([color, other] + shades).lazy.compactMap(choice).first else {
            return nil
        }
        return WeakContrast(color, other, choice, measure, contrast, in: staging)
    }

    /// How the user chose a colour; nil if it is a built-in theme's.
    private func choice(of role: ColorRole) -> WeakContrast.Choice? {
        if staging.colors?[role] != nil { return .color(role) }
        return role.paths.first { staging.themeValues?[$0] != nil }.map { .theme($0) }
    }

    /// A colour as a display shows it in a room: clamped, and with the light that the room adds. Without it, two kinds of black would differ
    /// by more than two reds.
    private static func seen(_ color: LinearColor) -> LinearColor {
        let shown = (color.vector.clamped(lowerBound: .zero, upperBound: .one) + flare) / (1 + flare)
        return LinearColor(shown.x, shown.y, shown.z)
    }

    private func seen(_ role: ColorRole) -> LinearColor { Self.seen(theme.color(of: role)) }

    /// The contrast ratio of two relative luminances, 1 to 21, as defined by WCAG 2.2.
    private func ratio(_ a: Double, _ b: Double) -> Double { (max(a, b) + 0.05) / (min(a, b) + 0.05) }

    /// The relative luminance, as defined by WCAG 2.2.
    private func luminance(_ role: ColorRole) -> Double {
        let color = theme.color(of: role)
        return 0.2126 * Double(color.red) + 0.7152 * Double(color.green) + 0.0722 * Double(color.blue)
    }
}

extension WeakContrast {
    /// All colours of a staging that are hard to tell apart where they must be, and of which the user chose one.
    ///
    /// - Parameter roles: The colours that are shown, such as those of a film.
    /// - Throws: ``FilmError`` as making a film with that staging does.
    public static func all(among roles: [ColorRole], in staging: Staging) throws(FilmError) -> [WeakContrast] {
        guard staging.colors != nil || staging.themeValues != nil else { return [] }
        return try ContrastCheck(staging).all(among: roles)
    }
}

extension ColorRole {
    /// The paths in a theme file that decide the colour: its own, and its strength's if it has one.
    fileprivate var paths: [String] {
        path.hasSuffix(".color") ? [path, path.replacing(/color$/, with: "strength")] : [path]
    }
}
