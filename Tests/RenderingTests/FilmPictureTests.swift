import Encoding
import FilmKit
import Films
import Foundation
import Rendering
import SceneGraph
import Testing
import Timeline

/// The film's pictures: edges, the seam, and independence of what was drawn before.
@Suite struct FilmPictureTests {
    @Test("Edges are as smooth as sixteen samples a pixel", arguments: [ThemeName.dark, .light])
    func edges(theme: ThemeName) throws {
        let film = try Scenes.film(theme)
        let small = try Renderer(device: .software, width: 480, height: 270)
        let large = try Renderer(device: .software, width: 1920, height: 1080)
        for phase in [0, 2, 3] {
            let scene = film.scene(at: Scenes.phases[phase].time)
            let picture = try small.picture(of: scene)
            // Pixels average light, not code values: the reference is filtered in linear light.
            let reference = try large.picture(of: scene).linear.boxFiltered(by: 4).encoded
            let similarity = structuralSimilarity(picture, reference)
            print("edges, \(theme), \(Scenes.phases[phase].name): SSIM \(similarity)")
            #expect(similarity >= 0.985, "\(Scenes.phases[phase].name): SSIM \(similarity)")
        }
    }

    @Test("The loop has no seam", arguments: [ThemeName.dark, .light])
    func seam(theme: ThemeName) throws {
        let film = try Scenes.film(theme)
        let renderer = try Renderer(device: .software, width: 480, height: 270)
        let rate = FrameRate(numerator: 60)!
        func picture(_ frame: Int) throws -> Picture {
            try renderer.picture(of: film.scene(at: rate.time(ofFrame: frame)))
        }
        var differences: [Double] = []
        for frame in [10, 20, 30, 40, 50, 600, 640, 660, 680, 700] {
            differences.append(try picture(frame).meanDifference(from: picture(frame + 1)))
        }
        let median = differences.sorted()[differences.count / 2]
        let seam = try picture(719).meanDifference(from: picture(0))
        print("seam, \(theme): \(seam), median \(median)")
        #expect(seam <= 1.5 * median)
        #expect(
            try renderer.image(of: film.scene(at: rate.time(ofFrame: 720))) == renderer.image(of: film.scene(at: .zero))
        )
    }

    /// While the signal crosses the largest gap, its sparks must not merge into a white mat, in which no direction can be
    /// seen: no column of pixels is clipped for more than a tenth.
    @Test("The wave is never a mat", arguments: [(width: 360, height: 360), (width: 640, height: 360)])
    func wave(size: (width: Int, height: Int)) throws {
        let film = try HomepageLoop(
            settings: .init(), staging: Staging(aspect: Double(size.width) / Double(size.height)))
        let renderer = try Renderer(device: .software, width: size.width, height: size.height)
        let gap = film.cycle.phase(.propagate, gap: 1)
        for step in 1..<10 {
            let picture = try renderer.picture(of: film.scene(at: gap.start + gap.duration * step / 10))
            let shares = (0..<size.width).map { x in
                let clipped = (0..<size.height).count { picture.pixel(x, $0).max() >= 250 }
                return Double(clipped) / Double(size.height)
            }
            let worst = try #require(shares.max())
            #expect(worst > 0 && worst < 0.1, "\(step)/10 of the gap: \(worst)")
        }
    }

    @Test("A frame does not depend on the frames before it, nor on the renderer that drew them")
    func independence() throws {
        let film = try Scenes.film(.dark)
        let renderer = try Renderer(device: .software, width: 320, height: 180)
        let scene = film.scene(at: RationalTime(27, 10))
        let first = try renderer.image(of: scene)
        for time in [8, 1, 5] { try renderer.draw(film.scene(at: RationalTime(Int64(time)))) }
        try renderer.draw(try Scenes.film(.light).scene(at: RationalTime(3)))
        #expect(try renderer.image(of: scene) == first)
        let other = try Renderer(device: .software, width: 320, height: 180)
        #expect(try other.image(of: try Scenes.film(.dark).scene(at: RationalTime(27, 10))) == first)
    }

    @Test("Each phase looks different from every other")
    func phasesDiffer() throws {
        let film = try Scenes.film(.dark)
        let renderer = try Renderer(device: .software, width: 320, height: 180)
        let pictures = try Scenes.phases.map { try renderer.picture(of: film.scene(at: $0.time)) }
        for i in pictures.indices {
            for j in pictures.indices where j > i {
                #expect(
                    pictures[i].meanDifference(from: pictures[j]) > 0.8,
                    "\(Scenes.phases[i].name), \(Scenes.phases[j].name)")
            }
        }
    }
}
