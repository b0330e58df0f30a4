import Console
import FilmKit
import Films
import Plan
import Requests
import Storyboards
import Timeline

/// A film as it was read last, which is drawn at a draft size.
struct WatchedFilm {
    /// The film and its settings, at the draft size.
    private let request: FilmRequest
    private let burnsCaptions: Bool
    private var films: [String: any Film] = [:]

    /// Makes it of a request.
    ///
    /// - Parameters:
    ///   - read: The storyboard of the request: its film is taken over if it is the same in a draft, since making one takes a while.
    ///   - side: The longer side of a draft, in pixels.
    init(_ request: FilmRequest, _ read: ReadStoryboard?, captions: Set<CaptionForm>?, side: Int) {
        burnsCaptions = (captions ?? request.storyboard.output.captions).contains(.burn)
        var storyboard = request.storyboard
        // A draft is a still of this size: also in the film's layout, which follows the frame's shape.
        storyboard.output.size = request.size.scaled(toLongerSide: side)
        self.request = FilmRequest(source: "", storyboard: storyboard, given: request.given)
        let theme = themes[0]
        if let read, read.storyboard.film == storyboard.film,
            read.storyboard.staging(in: read.storyboard.theme.themes[0]) == staging(in: theme)
        {
            films[theme] = read.film
        }
    }

    /// The size of a draft.
    var size: FrameSize { request.size }
    /// The film's name.
    var name: String { request.script.name }
    /// The film's title.
    var title: String? { request.storyboard.title }
    /// The frame rate.
    var rate: FrameRate { request.rate }
    /// The themes' names, in order.
    var themes: [String] { request.themes.themes.map(\.name) }

    /// The film in a theme; in the first one if there is none of that name.
    ///
    /// - Throws: ``NeuroReelError`` if it cannot be made.
    mutating func made(in theme: String) throws(NeuroReelError) -> any Film {
        if let film = films[theme] { return film }
        let film = try request.script.prepared(staging(in: theme))
        films[theme] = film
        return film
    }

    /// Notes about the picture in every theme.
    var notes: [String] {
        request.notes + themes.flatMap { FilmNotes.ofPicture(request.script, staging(in: $0)) }
    }

    private func staging(in theme: String) -> Staging {
        let all = request.themes.themes
        var staging = request.staging(for: all.first { $0.name == theme } ?? all[0])
        staging.burnsCaptions = burnsCaptions
        return staging
    }
}
