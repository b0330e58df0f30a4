import ArgumentParser
import FilmKit
import Plan
import Production
import Requests
import Sheets
import Timeline

/// `neuroreel sheet`
struct Sheet: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draw a film's pictures side by side on one PNG, with what they show and when.")

    @OptionGroup(title: "Film") var film: FilmOptions
    @OptionGroup(title: "Picture") var picture: PictureOptions

    @Option(parsing: .unconditional, help: "A picture every so often, such as 1s.", transform: ArgumentValues.duration)
    var every: RationalTime?

    @Flag(help: "A picture of every section, after three quarters of it. (default)")
    var sections = false

    @Option(
        parsing: .unconditional,
        help: "A picture's longer side in pixels, 64 to 1920; --size gives the shape. (default: 480)",
        transform: SheetRequest.parseSide)
    var thumbnail: Int?

    @Option(
        help: "burn draws the film's captions into the pictures, none does not. (default: the storyboard's, or none)",
        transform: CaptionForm.parse)
    var captions: Set<CaptionForm>?

    @Option(name: .shortAndLong, help: "The PNG.")
    var output: String

    @Flag(name: .shortAndLong, help: "Say nothing when the sheet is written.")
    var quiet = false

    func run() throws {
        let request = try SheetRequest(
            film: film.request(themes: picture.theme, size: picture.size),
            moments: SheetMoments(every: every, sections: sections), side: thumbnail, captions: captions,
            output: output)
        try Producer.draw(request, device: picture.drawing.choice, isQuiet: quiet)
    }
}
