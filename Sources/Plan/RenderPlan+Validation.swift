import Console
import Encoding
import FilmKit
import Films

extension RenderPlan {
    /// Checks a plan that was read from a file.
    ///
    /// - Parameter place: The file, for the message.
    /// - Returns: The plan's film.
    /// - Throws: ``NeuroReelError`` (bad data) that names the problem.
    package func validate(at place: String) throws(NeuroReelError) -> any Film {
        func refuse(_ problem: String) -> NeuroReelError {
            NeuroReelError(.badData, "\(place): \(problem). The plan in it was damaged, or made by another program.")
        }
        for side in [size.width, size.height] where !FrameSize.limits.contains(side) || side % 2 != 0 {
            throw refuse("a picture of \(size) cannot be drawn")
        }
        let film: any Film
        do {
            try encoding.video?.settings.validate()
            film = try makeFilm()
        } catch let error as MediaError {
            throw refuse(error.description)
        } catch {
            throw refuse("\(error)")
        }
        guard staging.aspect == size.aspect, encoding.video.map(isFitting) ?? true
        else {
            throw refuse("its parts contradict each other")
        }
        return film
    }

    private func isFitting(_ video: VideoPlan) -> Bool {
        let settings = video.settings
        return settings.width == size.width && settings.height == size.height && settings.gop == video.segmentFrames
            && settings.frameRateNumerator == rate.numerator && settings.frameRateDenominator == rate.denominator
    }

    /// The range of all frames of the plan's film.
    package func allFrames(of film: any Film) -> FrameRange {
        FrameRange(first: 0, last: rate.frameCount(for: film.duration) - 1)
    }
}
