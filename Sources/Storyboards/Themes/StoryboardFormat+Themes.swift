import Documents

extension StoryboardFormat {
    /// The files that a storyboard names, from where the program is started; nil if it is no YAML. Nothing else about it is checked.
    ///
    /// - Parameter path: The storyboard's path.
    public func filesNamed(by path: String) -> [String]? {
        guard let root = try? root(of: path) else { return nil }
        let theme = root.mapping?.first { $0.key.text == "theme" }?.value.text
        let parts = partFiles(root, besides: path)
        guard let theme, case .file(let file)? = ThemeChoice(theme) else { return parts }
        return [Self.path(of: file, besides: path)] + parts
    }

    /// The path, from where the program is started, of a file that a storyboard names.
    static func path(of file: String, besides storyboard: String) -> String {
        file.hasPrefix("/") ? file : StoryboardPath.folder(of: storyboard) + file
    }

    /// Reads the theme file of a storyboard's file, if it names one. The path starts at the storyboard's folder.
    ///
    /// - Parameters:
    ///   - storyboard: The storyboard's path.
    ///   - place: The place of the theme in the storyboard.
    /// - Throws: ``DocumentError`` as ``LoadedTheme/init(path:givenPath:)``.
    func read(_ choice: inout ThemeChoice, besides storyboard: String, at place: Place?) throws(DocumentError) {
        guard case .file(let path) = choice else { return }
        do throws(DocumentError) {
            choice = .custom(try LoadedTheme(path: Self.path(of: path, besides: storyboard), givenPath: path))
        } catch {
            // A theme's own problems have places in the theme.
            guard error.kind == .noInput else { throw error }
            throw DocumentError(.noInput, "\(storyboard):\(place ?? .start): theme: \(error)")
        }
    }

    /// Reads a theme file that was named on the command line or in a batch file. The path starts where the program is started.
    ///
    /// - Parameter origin: The option or key for messages, such as `--theme`.
    /// - Throws: ``DocumentError`` as ``LoadedTheme/init(path:givenPath:)``.
    public func read(_ choice: inout ThemeChoice, of origin: String) throws(DocumentError) {
        var files = ThemeFiles()
        try read(&choice, of: origin, &files)
    }

    /// As ``read(_:of:)``, with the files that were read before.
    func read(_ choice: inout ThemeChoice, of origin: String, _ files: inout ThemeFiles) throws(DocumentError) {
        guard case .file(let path) = choice else { return }
        do throws(DocumentError) {
            choice = .custom(try files.theme(at: path))
        } catch {
            guard error.kind == .noInput else { throw error }
            throw DocumentError(.noInput, "\(origin): \(error)")
        }
    }
}
