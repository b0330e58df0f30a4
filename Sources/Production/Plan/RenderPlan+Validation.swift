import Encoding
import Films

extension RenderPlan {
    /// Checks a plan that was read from a file.
    ///
    /// - Parameter place: The file, for the message.
    /// - Throws: ``NeuroReelError`` (bad data) that names what is wrong.
    func validate(at place: String) throws(NeuroReelError) {
        func refuse(_ problem: String) -> NeuroReelError {
            NeuroReelError(.badData, "\(place): \(problem). The plan in it was damaged, or made by another program.")
        }
        for side in [size.width, size.height] where !FrameSize.limits.contains(side) || side % 2 != 0 {
            throw refuse("a picture of \(size) cannot be drawn")
        }
        do {
            try video.validate()
            _ = try makeFilm()
        } catch let error as MediaError {
            throw refuse(error.description)
        } catch {
            throw refuse("\(error)")
        }
        guard video.width == size.width, video.height == size.height, staging.aspect == size.aspect,
            video.frameRateNumerator == rate.numerator, video.frameRateDenominator == rate.denominator,
            video.gop == segmentFrames
        else { throw refuse("its parts contradict each other") }
    }

    /// All frames of the film.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if this program has no such film or it refuses a setting.
    func allFrames() throws(NeuroReelError) -> FrameRange {
        FrameRange(first: 0, last: rate.frameCount(for: try makeFilm().duration) - 1)
    }
}
