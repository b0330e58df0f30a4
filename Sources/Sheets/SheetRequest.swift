import Console
import FilmKit
import Films
import Outputs
import Plan
import Requests
import Timeline

/// A request for a contact sheet; ``plans()`` resolves its defaults.
public struct SheetRequest: Sendable {
    private let film: FilmRequest
    private let moments: SheetMoments
    private let side: Int
    private let captions: Set<CaptionForm>
    private let output: String

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - film: The film; its size determines the pictures' aspect ratio.
    ///   - moments: The moments to show.
    ///   - side: The longer side of a picture in pixels, 64 to 1920; nil for 480.
    ///   - captions: Empty, or burned in; nil to burn them in if the storyboard does.
    ///   - output: The PNG's path. With both themes, `-dark` and `-light` are inserted before its extension.
    public init(film: FilmRequest, moments: SheetMoments, side: Int?, captions: Set<CaptionForm>? = nil, output: String)
    {
        self.film = film
        self.moments = moments
        self.side = side ?? SheetLayout.pictureSide
        self.captions = captions ?? film.storyboard.output.captions.intersection([.burn])
        self.output = output
    }

    /// The files to read and write.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) for an output that is not a PNG.
    package func files() throws(NeuroReelError) -> [CommandFile] {
        film.files + (try paths()).map { .output("the sheet", path: $0) }
    }

    /// Makes a plan for each theme.
    ///
    /// - Throws: ``NeuroReelError``: usage for a request that cannot be met, cannot create for an output that is not a
    ///   PNG.
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

    /// The text beside the film's name.
    private func facts(of film: any Film, pictures count: Int) -> String {
        let noun = moments == .sections ? "section" : "picture"
        return "\(film.duration.decimal()) s, \(count) \(noun)\(count == 1 ? "" : "s")"
    }

    /// One path for each theme.
    private func paths() throws(NeuroReelError) -> [String] {
        let path = OutputPath(output)
        guard path.fileExtension.lowercased() == "png" else {
            throw NeuroReelError(
                .cannotCreate,
                "'\(output)' does not name a PNG, which a sheet is: use a name such as '\(path.suggestion("png"))'.")
        }
        return film.themes.themes.map { path.inserting(film.suffix(for: $0)) }
    }

    /// Parses the longer side of a picture from the command line.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the valid range.
    public static func parseSide(_ text: String) throws(NeuroReelError) -> Int {
        let limits = SheetLayout.pictureSides
        return try ArgumentValues.whole(
            text, in: limits, advice: "Use \(limits.lowerBound) to \(limits.upperBound) pixels.")
    }
}
