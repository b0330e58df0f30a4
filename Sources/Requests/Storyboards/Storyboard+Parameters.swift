import Console
import FilmKit
import Films
import Plan
import Storyboards
import Timeline

extension Storyboard {
    /// All that a file can say about a film, beside its name.
    package static func parameters(of film: FilmScript) -> [Parameter<Storyboard>] {
        [title] + settings(of: film) + [theme] + colors(of: film) + camera + outputs
    }

    /// What it can say about this film alone.
    package static func own(of film: FilmScript) -> [Parameter<Storyboard>] { settings(of: film) + colors(of: film) }

    /// What it can say about any film.
    package static let common = [title, theme] + camera + outputs

    private static func settings(of film: FilmScript) -> [Parameter<Storyboard>] {
        film.parameters.map { parameter in
            parameter.lifted(get: { (storyboard: Storyboard) in storyboard.film }, set: { $0.film = $1 })
        }
    }

    private static func colors(of film: FilmScript) -> [Parameter<Storyboard>] { film.colorRoles.map(color) }

    private static let title = Parameter<Storyboard>(
        "title", "What the film is called, in its pictures and in the video's file", .text(titleForm),
        example: .text("How a network learns"), get: { $0.title.map { .text($0) } },
        set: { storyboard, value in
            if case .text(let text) = value { storyboard.title = text }
        })

    private static let camera: [Parameter<Storyboard>] = [
        .number(
            "camera.turn", "How far the camera stands further around to the right, in degrees",
            NumberRange(CameraAdjustment.turns), \.camera.turn),
        .number(
            "camera.tilt", "How far it stands higher, in degrees", NumberRange(CameraAdjustment.tilts), \.camera.tilt),
        .number(
            "camera.drift", "How wide it drifts, as a factor; 0 for not at all", NumberRange(CameraAdjustment.drifts),
            \.camera.drift),
    ]

    private static let theme = Parameter.choice(
        "theme", "The look; both for two files, with -dark and -light in their names", among: ThemeChoice.allCases,
        called: "themes", \Storyboard.theme)

    private static let outputs: [Parameter<Storyboard>] = [
        Parameter(
            "captions", "How captions are shown: in the picture, in the video, in a file beside it", .text(captionForm),
            get: { .text(CaptionForm.text($0.captions)) },
            set: { storyboard, value in
                if case .text(let text) = value, let forms = try? CaptionForm.parse(text) {
                    storyboard.captions = forms
                }
            }),
        Parameter(
            "chapters",
            "Whether the film's sections are the video's chapters; without this they are, except in a loop", .flag,
            example: .flag(true), get: { $0.hasChapters.map { .flag($0) } },
            set: { storyboard, value in
                if case .flag(let flag) = value { storyboard.hasChapters = flag }
            }),
        Parameter(
            "output.size", "The picture's width and height in pixels", .text(sizeForm),
            get: { .text($0.size.name) },
            set: { storyboard, value in
                if case .text(let text) = value, let size = try? FrameSize.parse(text) { storyboard.size = size }
            }),
        Parameter(
            "output.fps", "The frame rate", .rate, get: { .rate($0.rate) },
            set: { storyboard, value in
                if case .rate(let rate) = value { storyboard.rate = rate }
            }),
        .choice(
            "output.format", "A video, or a picture for each frame", among: OutputFormat.allCases, called: "formats",
            \.format),
        .choice(
            "output.quality", "How well a video is encoded", among: Quality.allCases, called: "qualities", \.quality),
        Parameter(
            "output.file", "Where a render goes, from where the program is started", .text(fileForm),
            example: .text("out/film.mp4"), get: { $0.file.map { .text($0) } },
            set: { storyboard, value in
                if case .text(let text) = value { storyboard.file = text }
            }),
    ]

    private static let sizeForm = TextForm(
        "WIDTHxHEIGHT, both even and \(FrameSize.limits.lowerBound) to \(FrameSize.limits.upperBound)",
        names: FrameSize.named.map(\.name),
        pattern: "^([0-9]+[xX][0-9]+|\(FrameSize.named.map { anyCase($0.name) }.joined(separator: "|")))$"
    ) { text in
        do throws(NeuroReelError) {
            _ = try FrameSize.parse(text)
            return nil
        } catch {
            return error.description
        }
    }

    /// A regular expression for a name with large or small letters.
    private static func anyCase(_ name: String) -> String {
        name.map { $0.isLetter ? "[\($0.lowercased())\($0.uppercased())]" : "\($0)" }.joined()
    }

    private static let titleForm = TextForm(
        "a text of \(FilmTitle.lengths.lowerBound) to \(FilmTitle.lengths.upperBound) characters on one line",
        pattern: "^(?=.*[^\(FilmTitle.unseenPattern)])" + #"[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{1,80}$"#,
        isFree: true,
        problem: FilmTitle.problem)

    private static let captionForm = TextForm(
        "several of them separated by commas, such as track,sidecar",
        names: CaptionForm.allCases.map(\.rawValue) + [CaptionForm.none],
        pattern: "^(burn|track|sidecar)(,(burn|track|sidecar))*$"
    ) { text in
        do throws(NeuroReelError) {
            _ = try CaptionForm.parse(text)
            return nil
        } catch {
            return error.description
        }
    }

    /// A regular expression that looks ahead for exactly one place for a frame's number.
    private static let numbered = "^(?=([^%]|%%)*%(0+([1-9]|1[0-8]))?d([^%]|%%)*$)"

    private static let fileForm = TextForm(
        "a name .mp4, or a pattern of pictures such as frames/%06d.png",
        pattern: #"^([\s\S]*/)?[^/]+\.[mM][pP]4$|"# + numbered + #"([\s\S]*/)?[^/]+\.[pP][nN][gG]$"#
    ) { text in
        do throws(NeuroReelError) {
            _ = try RenderOutput(text)
            return nil
        } catch {
            return error.description
        }
    }

    private static let colorForm = TextForm("a colour such as \"#ff8800\", in quotes", pattern: "^#[0-9a-fA-F]{6}$") {
        text in
        text.wholeMatch(of: /#[0-9a-fA-F]{6}/) == nil
            ? "Use # and six hexadecimal digits, in quotes, such as \"#ff8800\"." : nil
    }

    private static func color(_ role: ColorRole) -> Parameter<Storyboard> {
        Parameter(
            "colors.\(role.rawValue)", role.summary, .text(colorForm),
            example: role.standard(in: .dark).map { .text($0) },
            get: { $0.colors[role].map { .text($0) } },
            set: { storyboard, value in
                if case .text(let text) = value { storyboard.colors[role] = text }
            })
    }
}
