import Encoding
import FilmKit
import Films
import Plan

/// A picture for which a frame of a video could be mistaken.
///
/// At low quality a small picture can be farther from what was drawn than another film's picture is: the distance alone tells little. But
/// what coding adds does not lead towards any picture in particular. So a decoded picture is looked at along the way from the frame to
/// the rival, where it must lie on the frame's side. What coding takes away, it takes from the frame: a picture that lost everything in
/// which the two differ lies half-way, and none goes farther.
package struct Rival {
    /// What it is, such as `the frame after it`.
    package let name: String
    /// Draws it.
    package let film: any Film
    /// Which frame of the film, counted from the one that it could be mistaken for.
    package var offset = 0
    /// How far on the way a picture must be to be mistaken.
    package let limit: Double
    /// By how much the two must differ, in squared steps of the quantiser for each sample.
    package var difference = 0.0
    /// The same where pictures are coded from others; nil if it makes no difference.
    package var differenceBetweenKeyframes: Double?

    /// By how much two pictures must differ at all, in squared steps: from then on noise of a twelfth moves a picture by less than 0.05
    /// on its way.
    private static let leastDifference = 32.0

    /// All rivals of a plan's frames.
    ///
    /// - Parameter film: The plan's own film.
    package static func all(of plan: RenderPlan, _ film: any Film) -> [Rival] {
        // Between key frames, what moves by little may not be coded yet, and the picture before still be seen.
        let neighbours = [("the frame before it", -1), ("the frame after it", 1)].map { name, offset in
            Rival(name: name, film: film, offset: offset, limit: 0.6, differenceBetweenKeyframes: 0.25)
        }
        return neighbours + [theme(plan), seed(plan)].compactMap { $0 }
    }

    /// The other theme; nil if it refuses colours that were chosen.
    private static func theme(_ plan: RenderPlan) -> Rival? {
        var staging = plan.staging
        staging.theme = staging.theme == .dark ? .light : .dark
        return (try? plan.film.film(staging)).map { film in
            Rival(name: "the \(staging.theme.rawValue) theme", film: film, limit: 0.5)
        }
    }

    /// Another seed, for all others: a third film lies half-way between two that are as unlike it as they are unlike each other. Where more
    /// is lost than a third, nothing can be said; that takes more than one step in 64 samples.
    private static func seed(_ plan: RenderPlan) -> Rival? {
        guard let seed = plan.film.value(at: "seed")?.whole,
            let other = plan.film.setting("seed", to: .whole(seed == 0 ? 1 : seed - 1))
        else { return nil }
        return (try? other.film(plan.staging)).map { film in
            Rival(name: "another seed", film: film, limit: 1.0 / 3, difference: 1.0 / 64)
        }
    }

    /// Whether a decoded picture shows the rival.
    ///
    /// - Parameters:
    ///   - way: Where the picture lies between its frame and the rival; see ``DecodedPicture/way(from:to:)``.
    ///   - samples: Over how many samples.
    package func isShown(_ way: (share: Double, difference: Double), by picture: DecodedPicture, samples: Int) -> Bool {
        let difference = picture.isKeyframe ? difference : differenceBetweenKeyframes ?? difference
        let enough = max(Self.leastDifference, difference * Double(samples))
        return way.share > limit && way.difference >= enough * picture.squaredStep
    }
}
