import Films

extension FilmScript {
    /// What a storyboard can say about this film.
    public var parameters: [Parameter<FilmScript>] {
        switch self {
        case .homepageLoop:
            HomepageLoop.Settings.parameters.map { parameter in
                parameter.lifted(
                    get: { if case .homepageLoop(let settings) = $0 { settings } else { nil } },
                    set: { $0 = .homepageLoop($1) })
            }
        case .computationGraph:
            ComputationGraph.Settings.parameters.map { parameter in
                parameter.lifted(
                    get: { if case .computationGraph(let settings) = $0 { settings } else { nil } },
                    set: { $0 = .computationGraph($1) })
            }
        }
    }
}
