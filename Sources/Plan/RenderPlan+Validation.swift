import Console
import Encoding
import Films

extension RenderPlan {
    /// Checks a plan that was read from a file.
    ///
    /// - Parameter place: The file, for the message.
    /// - Throws: ``NeuroReelError`` (bad data) that names what is wrong.
    package func validate(at place: String) throws(NeuroReelError) {
        func refuse(_ problem: String) -> NeuroReelError {
            NeuroReelError(.badData, "\(place): \(problem). The plan in it was damaged, or made by another program.")
        }
        for side in [size.width, size.height] where !FrameSize.limits.contains(side) || side % 2 != 0 {
            throw refuse("a picture of \(size) cannot be drawn")
        }
        do {
            try video?.settings.validate()
            _ = try makeFilm()
        } catch let error as MediaError {
            throw refuse(error.description)
        } catch {
            throw refuse("\(error)")
        }
        guard staging.aspect == size.aspect, video.map(isFitting) ?? true else {
            throw refuse("its parts contradict each other")
        }
    }

    private func isFitting(_ video: VideoPlan) -> Bool {
        let settings = video.settings
        return settings.width == size.width && settings.height == size.height && settings.gop == video.segmentFrames
            && settings.frameRateNumerator == rate.numerator && settings.frameRateDenominator == rate.denominator
    }

    /// All frames of the film.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if this program has no such film or it refuses a setting.
    package func allFrames() throws(NeuroReelError) -> FrameRange {
        FrameRange(first: 0, last: rate.frameCount(for: try makeFilm().duration) - 1)
    }
}
