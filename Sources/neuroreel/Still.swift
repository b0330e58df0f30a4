import ArgumentParser
import FilmKit
import Plan
import Production
import Requests
import Timeline

/// `neuroreel still`
struct Still: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Draw one picture of a film as a PNG.")

    @OptionGroup(title: "Film") var film: FilmOptions
    @OptionGroup(title: "Picture") var picture: PictureOptions

    @Option(
        parsing: .unconditional, help: "The moment, such as 3.2s, 3.2 or 3200ms.", transform: ArgumentValues.time)
    var at: RationalTime?

    @Option(
        parsing: .unconditional, help: "The frame, counted from 0; instead of --at.", transform: ArgumentValues.index)
    var frame: Int?

    @Option(help: "The middle of this section, which `neuroreel inspect` lists; instead of --at.")
    var section: String?

    @Option(
        help: "burn draws the film's captions into the picture, none does not. (default: the storyboard's, or none)",
        transform: CaptionForm.parse)
    var captions: Set<CaptionForm>?

    @Option(name: .shortAndLong, help: "The PNG.")
    var output: String

    @Flag(name: .shortAndLong, help: "Say nothing when the picture is written.")
    var quiet = false

    func run() throws {
        let film = try film.request(themes: picture.theme, size: picture.size)
        let request = StillRequest(
            film: film, moment: try .init(time: at, frame: frame, section: section, rate: film.rate),
            captions: captions, output: output)
        try Producer.draw(request, device: picture.drawing.choice, isQuiet: quiet)
    }
}
