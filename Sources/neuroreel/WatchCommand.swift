import ArgumentParser
import Plan
import Requests
import Timeline
import Watching

/// `neuroreel watch`
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Show a storyboard on a local page, and draw it again whenever it is saved.",
        discussion: """
            Prints the page's address. The page shows a picture at a draft size, what is wrong with the storyboard, and a time line of \
            the film's sections. Interrupt it to end, as with Control-C.
            """)

    @OptionGroup(title: "Film") var film: FilmOptions
    @OptionGroup(title: "Picture") var picture: PictureOptions

    @Option(
        parsing: .unconditional, help: "The moment to begin with, such as 3.2s, 3.2 or 3200ms. (default: 0s)",
        transform: ArgumentValues.time)
    var at: RationalTime?

    @Option(
        help: """
            Begin in the middle of this section, which `neuroreel inspect` lists, and follow it when times change; instead of --at.
            """)
    var section: String?

    @Option(
        help: "burn draws the film's captions into the picture, none does not. (default: the storyboard's, or none)",
        transform: CaptionForm.parse)
    var captions: Set<CaptionForm>?

    @Option(
        parsing: .unconditional,
        help: "The picture's longer side in pixels, 64 to 1920; --size gives the shape. (default: 960)",
        transform: WatchRequest.parseSide)
    var draft: Int?

    @Option(
        parsing: .unconditional, help: "The page's port on 127.0.0.1, 1 to 65535. (default: a free one)",
        transform: WatchRequest.parsePort)
    var port: UInt16?

    func run() throws {
        let request = try WatchRequest(
            source: film.film, settings: film.allSettings, themes: picture.theme, size: picture.size, rate: film.fps,
            moment: WatchRequest.moment(time: at, section: section), captions: captions, side: draft)
        try Watcher.run(request, device: picture.drawing.choice, port: port)
    }
}
