import Console
import Encoding
import FilmKit
import Films
import Foundation
import Plan
import Timeline

/// Plans of small films, as if something had drawn them.
package enum SamplePlan {
    /// The loop with the smallest network.
    package static let script = FilmScript(HomepageLoop.self, HomepageLoop.Settings(layers: [1, 1]))

    /// How many frames the film has at ``rate``: twelve seconds.
    package static let frameCount = 120

    package static let rate = FrameRate(numerator: 10) ?? .fps60

    /// What drew it: nothing that there is.
    package static func provenance(renderer: String = "a brush", processor: String? = "abacus 1") throws -> Provenance {
        var facts: [String: Any] = [
            "neuroreel": Version.neuroreel, "build": String(repeating: "ab", count: 32), "renderer": renderer,
            "driver": "a hand, 1.0",
            "encoders": [
                "x264": "core 1", "libavcodec": EncodingVersions.libavcodec,
                "libavformat": EncodingVersions.libavformat,
            ],
        ]
        facts["processor"] = processor
        return try JSONDecoder().decode(Provenance.self, from: JSONSerialization.data(withJSONObject: facts))
    }

    /// The plan of a video of 96x64.
    package static func video(
        segmentFrames: Int = 20, hasChapters: Bool = false, captions: Set<CaptionForm> = [], theme: ThemeName = .dark,
        rate: FrameRate = rate, crf: Int = 28, provenance: Provenance? = nil
    ) throws -> RenderPlan {
        try plan(
            .mp4(
                VideoPlan(
                    settings: VideoSettings(
                        width: 96, height: 64, frameRateNumerator: rate.numerator,
                        frameRateDenominator: rate.denominator, crf: crf, preset: "veryfast", gop: segmentFrames),
                    segmentFrames: segmentFrames, text: TextPlan(hasChapters: hasChapters, captions: captions))),
            theme: theme, rate: rate, provenance: provenance)
    }

    /// The plan of pictures of 96x64.
    package static func pictures(theme: ThemeName = .dark) throws -> RenderPlan {
        try plan(.png, theme: theme, rate: rate, provenance: nil)
    }

    private static func plan(
        _ encoding: EncodingPlan, theme: ThemeName, rate: FrameRate, provenance: Provenance?
    ) throws -> RenderPlan {
        let size = try FrameSize.parse("96x64")
        return RenderPlan(
            film: script, staging: Staging(theme: theme, aspect: size.aspect), size: size, rate: rate,
            encoding: encoding, provenance: try provenance ?? Self.provenance())
    }
}
