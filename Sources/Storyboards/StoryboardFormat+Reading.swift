import Documents
import FilmKit
import Films
import Parameters

extension StoryboardFormat {
    /// Limits that allow the largest parameter table of all films.
    private var limits: YAMLLimits {
        YAMLLimits.holding(library.scripts.flatMap { Storyboard<Output>.parameters(of: $0) })
    }

    /// Reads a file and checks it as a render would.
    ///
    /// - Throws: ``DocumentError``: no input if it cannot be read; bad data, with file, line and column, for
    ///   everything that is wrong with it; font missing if the film needs a font that is not installed.
    public func load(_ path: String) throws(DocumentError) -> LoadedStoryboard<Output> {
        try loadStoryboard(try root(of: path), path)
    }

    /// Reads a storyboard or a theme, and checks it as a render would.
    ///
    /// - Throws: ``DocumentError`` as ``load(_:)``, or as ``LoadedTheme/init(path:givenPath:)``.
    public func loadFile(_ path: String) throws(DocumentError) -> LoadedFile<Output> {
        let root = try root(of: path)
        return LoadedTheme.isTheme(root) ? .theme(try LoadedTheme(root, path: path)) : .storyboard(try load(root, path))
    }

    func root(of path: String) throws(DocumentError) -> YAMLNode {
        let need = "at least a film, such as '\(Self.filmKey): \(library.names[0])'"
        return try YAMLFile.root(of: path, need: need, limits: limits)
    }

    /// Reads a storyboard that is a part of another one.
    ///
    /// - Throws: ``DocumentError`` as ``load(_:)``; bad data if it has parts itself.
    func loadPart(_ path: String) throws(DocumentError) -> LoadedStoryboard<Output> {
        let root = try root(of: path)
        let (film, parts) = (Compilation.name, Self.partsKey)
        let inner = root.mapping?.first { $0.key.text == parts || $0.key.text == Self.filmKey && $0.value.text == film }
        if let inner {
            throw DocumentError(
                .badData,
                "\(path):\(inner.key.place): a part has no parts of its own: name their films in the outer storyboard.")
        }
        return try loadStoryboard(root, path)
    }

    private func loadStoryboard(_ root: YAMLNode, _ path: String) throws(DocumentError) -> LoadedStoryboard<Output> {
        guard !LoadedTheme.isTheme(root) else {
            throw DocumentError(
                .badData,
                "\(path):\(root.place): this is a theme and no storyboard: give a film, and the theme with --theme.")
        }
        return try load(root, path)
    }

    private func load(_ root: YAMLNode, _ path: String) throws(DocumentError) -> LoadedStoryboard<Output> {
        var diagnostics = Diagnostics(path: path)
        guard let mapping = root.mapping else {
            diagnostics.note(
                root, "a storyboard is a list of keys and values, such as '\(Self.filmKey): \(library.names[0])'.")
            throw diagnostics.error ?? DocumentError(.badData, "\(path): it cannot be read.")
        }
        let film = film(mapping, root, &diagnostics)
        let scripts = library.scripts
        var storyboard = Storyboard<Output>(film: film ?? scripts[0], name: StoryboardPath.name(of: path))
        // Without a film name, keys of any film are accepted, since they cannot be told from mistakes.
        let own = Set(scripts.flatMap { Storyboard<Output>.own(of: $0).compactMap(\.path.first) })
        var reader = TableReader(
            film.map(Storyboard<Output>.parameters) ?? Storyboard<Output>.common, diagnostics: diagnostics)
        reader.read(mapping, into: &storyboard, reserved: [Self.filmKey] + (film == nil ? own.sorted() : []))
        for (path, problem) in storyboard.output.contradictions(given: Set(reader.places.keys)) {
            if let place = reader.places[path] { reader.diagnostics.note(place, problem) }
        }
        let start = (mapping.first { $0.key.text == Self.filmKey }?.value ?? root).place
        var partError: DocumentError?
        if film != nil, reader.isSet(Self.partsKey) {
            do throws(DocumentError) {
                try readParts(of: &storyboard, besides: path, &reader)
            } catch {
                partError = error
            }
        }
        if film != nil, partError == nil, reader.diagnostics.error == nil {
            for problem in storyboard.film.problems {
                reader.diagnostics.note(reader.place(of: problem.setting) ?? start, problem.description)
            }
        }
        do throws(DocumentError) {
            if let partError { throw partError }
            try read(&storyboard.theme, besides: path, at: reader.places["theme"])
        } catch {
            throw reader.diagnostics.error.map { DocumentError(.badData, "\($0)\n\(error)") } ?? error
        }
        if let error = reader.diagnostics.error { throw error }
        var places = reader.places
        places[Self.filmKey] = start
        do throws(FilmError) {
            let film = try storyboard.film.film(storyboard.staging(in: storyboard.theme.themes[0]))
            return LoadedStoryboard(path: path, storyboard: storyboard, film: film, places: places)
        } catch {
            // Problems of several values together are found by the film.
            let chosen = reader.place(of: error.setting)
            guard error.kind == .setting else {
                // A font that the file chooses has its place there.
                let origin = chosen.map { "\(path):\($0): " } ?? ""
                throw DocumentError(.fontMissing, origin + error.description)
            }
            let place = chosen ?? start
            throw DocumentError(.badData, "\(path):\(place): \(error.description)")
        }
    }

    private func film(
        _ mapping: [YAMLNode.Pair], _ root: YAMLNode, _ diagnostics: inout Diagnostics
    ) -> FilmScript? {
        guard let node = mapping.first(where: { $0.key.text == Self.filmKey })?.value else {
            if Self.hasParts(mapping), let film = library.script(named: Compilation.name) { return film }
            let names = library.names.joined(separator: " or ")
            diagnostics.note(root, "there is no \(Self.filmKey): add '\(Self.filmKey): NAME' with \(names).")
            return nil
        }
        guard let name = node.text else {
            diagnostics.note(node, "\(Self.filmKey) is a name, such as \(library.names[0]).")
            return nil
        }
        guard let film = library.script(named: name) else {
            diagnostics.note(node, unknownFilm(name))
            return nil
        }
        return film
    }
}
