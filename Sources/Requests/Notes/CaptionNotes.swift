import FilmKit
import Films
import Timeline

/// Notes for the user about a film's captions.
package enum CaptionNotes {
    /// A note that captions are not burned in because the film shows them already; nil for other films.
    package static func burning(_ script: FilmScript) -> String? {
        guard script.showsCaptions else { return nil }
        return "The film has its captions in the picture anyway, as each step's sentence: no more are burned in."
    }

    /// A note that captions are too short to read, about the one that lacks most; nil if none is.
    package static func reading(_ captions: [FilmCaption], rate: FrameRate) -> String? {
        let short = captions.compactMap { caption -> (text: String, shown: Double, needed: Double)? in
            // Rounded to whole frames, as in files.
            let frames = rate.frameCount(for: caption.end) - rate.frameCount(for: caption.start)
            let (shown, needed) = (rate.time(ofFrame: frames), ReadingTime.of(caption.text))
            return shown < needed ? (caption.text, shown.seconds, needed.seconds) : nil
        }
        guard let worst = short.min(by: { $0.shown / $0.needed < $1.shown / $1.needed }) else { return nil }
        let count =
            short.count == 1 ? "1 of \(captions.count) captions is" : "\(short.count) of \(captions.count) captions are"
        return
            "\(count) too short to be read, at \(ReadingTime.charactersPerSecond) characters a second and a second at least: "
            + "'\(worst.text)' has \(decimal(worst.shown)) s and needs \(decimal(worst.needed)) s. Give the film more time."
    }

    private static func decimal(_ seconds: Double) -> String { "\((seconds * 100).rounded() / 100)" }
}
