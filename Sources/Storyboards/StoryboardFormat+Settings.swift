import Documents
import Films
import Parameters
import Wording

extension StoryboardFormat {
    /// Applies settings to a storyboard, in order: of two values for one path the later wins.
    ///
    /// - Throws: ``DocumentError``: usage for the first setting that is not valid: an unknown path, with the nearest
    ///   valid one, or a value out of range; as ``LoadedTheme/init(path:givenPath:)`` for a theme file.
    public func apply(_ settings: [Setting], to storyboard: inout Storyboard<Output>) throws(DocumentError) {
        var themes = ThemeFiles()
        try apply(settings, to: &storyboard, themes: &themes)
    }

    /// Applies settings as ``apply(_:to:)`` does, with the theme files that were read before.
    public func apply(
        _ settings: [Setting], to storyboard: inout Storyboard<Output>, themes: inout ThemeFiles
    ) throws(DocumentError) {
        let parameters = Storyboard<Output>.parameters(of: storyboard.film)
        for setting in settings {
            try apply(setting, parameters, to: &storyboard)
            try read(&storyboard.theme, of: setting.origin, &themes)
        }
        let given = Set(settings.map(\.path))
        for (path, problem) in storyboard.output.contradictions(given: given) {
            let origin = settings.last { $0.path == path }?.origin ?? path
            throw DocumentError(.usage, "\(origin): \(problem)")
        }
    }

    private func apply(
        _ setting: Setting, _ parameters: [Parameter<Storyboard<Output>>], to storyboard: inout Storyboard<Output>
    ) throws(DocumentError) {
        let parameter = parameters.first { $0.name == setting.path }
        if parameter == nil, paths.contains(setting.path) {
            throw DocumentError(
                .usage,
                "The film \(storyboard.film.name) has no \(setting.path) to choose: leave \(setting.origin) out.")
        }
        guard parameter?.name != Self.partsKey else {
            throw DocumentError(.usage, "\(setting.origin): parts are written in a storyboard: make a file of them.")
        }
        let inner = parameters.map(\.name).filter { $0.hasPrefix("\(setting.path).") }
        guard parameter != nil || inner.isEmpty else {
            throw DocumentError(
                .usage, "\(setting.origin): \(setting.path) is a group: choose one of \(inner.joined(separator: ", "))."
            )
        }
        var limits = YAMLLimits.plain
        if let parameter { limits = YAMLLimits.holding([parameter]) }
        var node: YAMLNode
        do throws(DocumentError) {
            node = try setting.node(as: parameter?.kind, limits: limits)
        } catch {
            throw DocumentError(.usage, error.description)
        }
        for key in setting.path.split(separator: ".", omittingEmptySubsequences: false).reversed() {
            let name = YAMLNode(
                content: .scalar(.init(text: String(key), style: .argument)), place: node.place)
            node = YAMLNode(content: .mapping([.init(key: name, value: node)]), place: node.place)
        }
        var reader = TableReader(parameters, diagnostics: Diagnostics(path: setting.origin))
        reader.read(node.mapping ?? [], into: &storyboard, reserved: [])
        guard let problem = reader.diagnostics.firstProblem else { return }
        throw DocumentError(.usage, setting.origin == setting.path ? problem : "\(setting.origin): \(problem)")
    }
}
