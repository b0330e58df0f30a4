import Console
import Parameters
import Plan

extension OutputSettings {
    package static let parameters: [Parameter<OutputSettings>] = [
        Parameter(
            "captions", "How captions are shown: in the picture, in the video, in a file beside it", .text(captionForm),
            get: { .text(CaptionForm.text($0.captions)) },
            set: { output, value in
                if let text = value.text, let forms = try? CaptionForm.parse(text) { output.captions = forms }
            }),
        Parameter(
            "chapters",
            "Whether the film's sections are the video's chapters; without this they are, except in a loop", .flag,
            example: .flag(true), get: { $0.hasChapters.map { .flag($0) } },
            set: { $0.hasChapters = $1.flag ?? $0.hasChapters }),
        Parameter(
            "output.size", "The picture's width and height in pixels", .text(sizeForm), get: { .text($0.size.name) },
            set: { output, value in
                if let text = value.text, let size = try? FrameSize.parse(text) { output.size = size }
            }),
        Parameter(
            "output.fps", "The frame rate", .rate, get: { .rate($0.rate) }, set: { $0.rate = $1.rate ?? $0.rate }),
        .choice(
            "output.format", "A video, or a picture for each frame", among: OutputFormat.allCases, called: "formats",
            \.format),
        .choice(
            "output.quality", "How well a video is encoded", among: Quality.allCases, called: "qualities", \.quality),
        Parameter(
            "output.file", "Where a render goes, from where the program is started", .text(fileForm),
            example: .text("out/film.mp4"), get: { $0.file.map { .text($0) } }, set: { $0.file = $1.text ?? $0.file }),
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

    /// A regular expression for a name in any case.
    private static func anyCase(_ name: String) -> String {
        name.map { $0.isLetter ? "[\($0.lowercased())\($0.uppercased())]" : "\($0)" }.joined()
    }

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

    /// A lookahead for exactly one placeholder of a frame number.
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
}
