import ArgumentParser
import Console
import FilmKit
import Production
import Requests

/// What is rendered and where it goes: what `neuroreel render` and `neuroreel plan` share.
struct RenderRequestOptions: ParsableArguments {
    @OptionGroup(title: "Film") var film: FilmOptions
    @OptionGroup(title: "Picture") var picture: PictureOptions
    @OptionGroup(title: "Video") var video: VideoOptions

    @Option(
        name: .shortAndLong,
        help: "A file .mp4, or a pattern of PNGs such as frames/%06d.png. (default: out/FILM-THEME.mp4)")
    var output: String?

    @Option(help: "The folder for finished segments. (default: FILE.work beside the output)")
    var work: String?

    /// The render as asked for.
    ///
    /// - Throws: ``NeuroReelError``: usage if there is no such film; no input or bad data for a storyboard.
    func request() throws(NeuroReelError) -> RenderRequest {
        video.request(try film.request(themes: picture.theme, size: picture.size), output: output)
    }
}
