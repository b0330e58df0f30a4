import Encoding
import FilmKit
import Films
import Plan

/// A picture for which a frame of a video could be mistaken.
///
/// At low quality, a small picture can be farther from the drawn frame than another film's picture is, so the distance
/// alone says little. But coding noise does not point towards any picture in particular. So the decoded picture is
/// projected onto the line from the frame to the rival, where it must lie on the frame's side. Loss of detail moves it
/// towards the rival by at most half: a picture that lost everything in which the two differ lies half-way.
package struct Rival {
    /// A description, such as `the frame after it`.
    package let name: String
    /// The film that draws the rival.
    package let film: any Film
    /// The rival's frame, relative to the frame that it could be mistaken for.
    package var offset = 0
    /// The share of the way to the rival from which a picture counts as the rival.
    package let limit: Double
    /// The least difference between the two pictures, in squared quantiser steps per sample.
    package var difference = 0.0
    /// The least difference for pictures that are not keyframes; nil if it is the same.
    package var differenceBetweenKeyframes: Double?

    /// The least difference between two pictures in total, in squared steps: from here on, coding noise moves a picture
    /// by about 0.1 of the way at most. An encoder that drops what is small has noise of up to one squared step, not of
    /// the twelfth that rounding has; at 32, keyframes were seen at 0.75.
    private static let leastDifference = 96.0

    /// All rivals of a plan's frames.
    ///
    /// - Parameter film: The plan's own film.
    package static func all(of plan: RenderPlan, _ film: any Film) -> [Rival] {
        // Between keyframes, small movements may not be coded yet, so that the previous picture is still visible.
        let neighbours = [("the frame before it", -1), ("the frame after it", 1)].map { name, offset in
            Rival(name: name, film: film, offset: offset, limit: 0.6, differenceBetweenKeyframes: 0.25)
        }
        return neighbours + [theme(plan), seed(plan)].compactMap { $0 }
    }

    /// The film in the other theme; nil if that refuses the user's colours.
    private static func theme(_ plan: RenderPlan) -> Rival? {
        let staging = plan.staging.inOtherTheme
        return (try? plan.film.film(staging)).map { film in
            Rival(name: "the \(staging.theme.rawValue) theme", film: film, limit: 0.5)
        }
    }

    /// The film with another seed, which stands for all other films: a third film lies half-way between two that differ
    /// from it as much as from each other. If more than a third is lost, nothing can be said; that takes more than one
    /// step in 64 samples.
    private static func seed(_ plan: RenderPlan) -> Rival? {
        plan.film.reseeded.flatMap { try? $0.film(plan.staging) }.map { film in
            Rival(name: "another seed", film: film, limit: 1.0 / 3, difference: 1.0 / 64)
        }
    }

    /// Whether a decoded picture shows the rival.
    ///
    /// - Parameters:
    ///   - way: The picture's position between its frame and the rival; see ``DecodedPicture/way(from:to:)``.
    ///   - samples: The number of samples in the picture.
    package func isShown(_ way: (share: Double, difference: Double), by picture: DecodedPicture, samples: Int) -> Bool {
        let difference = picture.isKeyframe ? difference : differenceBetweenKeyframes ?? difference
        let enough = max(Self.leastDifference, difference * Double(samples))
        return way.share > limit && way.difference >= enough * picture.squaredStep
    }
}
