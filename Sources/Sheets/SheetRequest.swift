import Console
import FilmKit
import Films
import Outputs
import Plan
import Requests
import Timeline

/// A contact sheet as asked for; ``plans()`` resolves what was left open.
public struct SheetRequest: Sendable {
    private let film: FilmRequest
    private let moments: SheetMoments
    private let side: Int
    private let captions: Set<CaptionForm>
    private let output: String

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - film: The film and how it shall look; its size gives the pictures their shape.
    ///   - moments: Which pictures.
    ///   - side: Their longer side in pixels, 64 to 1920; nil for 480.
    ///   - captions: Empty, or burned in: how the film's captions are shown; nil for whether the storyboard burns them in.
    ///   - output: The PNG's path. With both themes, `-dark` and `-light` are inserted before its extension.
    public init(film: FilmRequest, moments: SheetMoments, side: Int?, captions: Set<CaptionForm>? = nil, output: String)
    {
        self.film = film
        self.moments = moments
        self.side = side ?? SheetLayout.pictureSide
        self.captions = captions ?? film.storyboard.output.captions.intersection([.burn])
        self.output = output
    }

    /// The files that it reads and writes.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) for an output that is no PNG.
    package func files() throws(NeuroReelError) -> [CommandFile] {
        film.files + (try paths()).map { .output("the sheet", path: $0) }
    }

    /// One plan for each theme.
    ///
    /// - Throws: ``NeuroReelError``: usage for what cannot be met, cannot create for an output that is no PNG.
    public func plans() throws(NeuroReelError) -> [SheetPlan] {
        let paths = try paths()
        try CaptionForm.checkPictures(captions, output)
        let script = film.script
        var plans: [SheetPlan] = []
        for (theme, path) in zip(film.themes.themes, paths) {
            var staging = film.staging(for: theme)
            staging.burnsCaptions = captions.contains(.burn)
            let shown = try script.prepared(staging)
            let pictures = try moments.pictures(of: shown)
            plans.append(
                SheetPlan(
                    script: script, staging: staging, film: shown, pictures: pictures,
                    layout: try SheetLayout(count: pictures.count, side: side, aspect: film.size.aspect),
                    facts: facts(of: shown, pictures: pictures.count), path: path))
        }
        return plans
    }

    /// What stands beside the film's name.
    private func facts(of film: any Film, pictures count: Int) -> String {
        let noun = moments == .sections ? "section" : "picture"
        return "\(film.duration.decimal()) s, \(count) \(noun)\(count == 1 ? "" : "s")"
    }

    /// One for each theme.
    private func paths() throws(NeuroReelError) -> [String] {
        let path = OutputPath(output)
        guard path.fileExtension.lowercased() == "png" else {
            throw NeuroReelError(
                .cannotCreate,
                "'\(output)' does not name a PNG, which a sheet is: use a name such as '\(path.suggestion("png"))'.")
        }
        return film.themes.themes.map { path.inserting(film.suffix(for: $0)) }
    }

    /// The longer side of a picture as the command line has it.
    ///
    /// - Throws: ``NeuroReelError`` (usage) that says what would be right.
    public static func parseSide(_ text: String) throws(NeuroReelError) -> Int {
        let limits = SheetLayout.pictureSides
        return try ArgumentValues.whole(
            text, in: limits, advice: "Use \(limits.lowerBound) to \(limits.upperBound) pixels.")
    }
}
