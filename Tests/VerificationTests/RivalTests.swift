import Encoding
import FilmKit
import Films
import Foundation
import Plan
import SamplePlans
import TestFolders
import Testing
import Timeline
import Verification

/// Pictures for which a frame could be mistaken, and when it is.
@Suite struct RivalTests {
    @Test func all() throws {
        for (theme, other) in [(ThemeName.dark, "light"), (.light, "dark")] {
            let plan = try SamplePlan.video(theme: theme)
            let film = try plan.makeFilm()
            let rivals = Rival.all(of: plan, film)
            #expect(
                rivals.map(\.name) == [
                    "the frame before it", "the frame after it", "the \(other) theme", "another seed",
                ])
            #expect(rivals.map(\.offset) == [-1, 1, 0, 0])
            // The neighbours are of the film itself, and the others are films of the same length.
            #expect(rivals.allSatisfy { $0.film.duration == film.duration })
            let time = RationalTime(3)
            #expect(rivals[0].film.scene(at: time) == film.scene(at: time))
            #expect(rivals[1].film.scene(at: time) == film.scene(at: time))
            #expect(rivals[2].film.scene(at: time).background != film.scene(at: time).background)
            let seeds = rivals.map { ($0.film as? HomepageLoop)?.settings.seed }
            #expect(seeds == [42, 42, 42, 41])
        }
    }

    /// Seeds have a neighbour each, and there is no seed below 0.
    @Test func seeds() throws {
        for (seed, other) in [(0, 1), (1, 0), (UInt64.max, UInt64.max - 1)] as [(UInt64, UInt64)] {
            let settings = HomepageLoop.Settings(layers: [1, 1], seed: seed)
            let sample = try SamplePlan.video()
            let plan = RenderPlan(
                film: FilmScript(HomepageLoop.self, settings), staging: sample.staging, size: sample.size,
                rate: sample.rate, encoding: sample.encoding, provenance: sample.provenance)
            let last = try #require(Rival.all(of: plan, plan.makeFilm()).last)
            #expect((last.film as? HomepageLoop)?.settings.seed == other)
        }
    }

    /// A key frame and one that is coded from it.
    private func pictures() throws -> [DecodedPicture] {
        let folder = try ScratchFolder()
        let settings = try SamplePlan.video(segmentFrames: 4).movie.settings
        let encoder = try VideoEncoder(settings: settings)
        var packets: [Packet] = []
        for index in 0..<4 {
            let frame = try VideoFrame(width: 96, height: 64)
            for place in frame.luma.indices { frame.luma[place] = UInt8(40 + (place * 7 + index * 3) % 150) }
            frame.chroma.initializeMemory(as: UInt8.self, repeating: 128)
            packets += try encoder.encode(frame, index: index)
        }
        packets += try encoder.finish()
        let muxer = try Muxer(path: folder.file("a.mp4"), settings: settings, extradata: encoder.extradata)
        for packet in packets { try muxer.write(packet) }
        _ = try muxer.finish()
        let reader = try VideoReader(path: folder.file("a.mp4"))
        return [try reader.picture(0), try reader.picture(1)]
    }

    /// How far on the way, and how unlike the two must be, in squared steps: of the whole picture 96, of a sample of others' more.
    @Test func limits() throws {
        let pictures = try pictures()
        #expect(pictures.map(\.isKeyframe) == [true, false] && pictures.allSatisfy { $0.squaredStep > 0 })
        let plan = try SamplePlan.video()
        let rivals = Rival.all(of: plan, try plan.makeFilm())
        let samples = 96 * 64 * 3 / 2
        // The way, and the difference by a key frame and by others.
        let expected: [(way: Double, key: Double, other: Double)] = [
            (0.6, 96, Double(samples) / 4), (0.6, 96, Double(samples) / 4), (0.5, 96, 96),
            (1.0 / 3, Double(samples) / 64, Double(samples) / 64),
        ]
        for (rival, limit) in zip(rivals, expected) {
            for (picture, steps) in zip(pictures, [limit.key, limit.other]) {
                let least = steps * picture.squaredStep
                func isShown(_ share: Double, _ difference: Double) -> Bool {
                    rival.isShown((share, difference), by: picture, samples: samples)
                }
                #expect(isShown(limit.way + 0.001, least * 1.001) && isShown(1, least * 100), "\(rival.name)")
                #expect(!isShown(limit.way - 0.001, least * 100) && !isShown(limit.way + 0.001, least * 0.999))
                #expect(!isShown(-1, least * 100) && !isShown(0, 0))
            }
        }
        // Of very few samples the whole picture decides.
        let (seed, key) = (rivals[3], pictures[0])
        #expect(!seed.isShown((1, 95.9 * key.squaredStep), by: key, samples: 16))
        #expect(seed.isShown((1, 96.1 * key.squaredStep), by: key, samples: 16))
    }
}
