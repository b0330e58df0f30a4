import Encoding
import FilmKit
import Foundation
import Lessons
import Rendering
import SceneGraph
import Testing
import Timeline
import Typesetting

/// The kit shows any small network: drawn at random, at its extremes too, in all shapes, at several moments.
@Suite struct KitTests {
    private static let aspects = [16.0 / 9, 1, 9.0 / 16]
    private static let fonts = FontLibrary()

    /// A network on a stage; nil if it is refused, because a number is not finite.
    private func presentation(_ seed: UInt64, aspect: Double, theme: ThemeName = .dark) throws -> Presentation? {
        let random = try RandomNetwork(seed: seed, isTame: seed.isMultiple(of: 2))
        let values = random.values
        let script = LessonScript.automatic.resolved(for: values)
        #expect(script.problems == [])
        let german = LessonScript.automatic.resolved(for: values, words: Vocabulary(.de))
        #expect(german.problems == [] && german.steps.map(\.name) == script.steps.map(\.name))
        #expect(zip(german.steps, script.steps).allSatisfy { $0.title != $1.title && $0.sentence != $1.sentence })
        let lesson = Lesson(values: values, steps: script.steps)
        guard lesson.unbounded == nil else { return nil }
        return try Presentation(lesson, staging: Staging(theme: theme, aspect: aspect), fonts: Self.fonts)
    }

    /// The places of all that is written, and of all lines.
    private func places(_ scene: Scene) -> [SIMD2<Float>] {
        scene.overlay.items.flatMap { item -> [SIMD2<Float>] in
            switch item {
            case .lettering(let text): [text.origin, text.origin + text.bounds.size]
            case .panel(let panel): [panel.origin, panel.origin + panel.size]
            case .stroke(let stroke): stroke.points
            }
        }
    }

    @Test("Random networks make scenes in which all is written in the frame", arguments: 1...24 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        let aspect = Self.aspects[Int(seed % 3)]
        guard let film = try presentation(seed, aspect: aspect) else { return }
        for (index, section) in film.sections.enumerated() {
            for percent: Int64 in [2, 55, 80, 99] where (index + Int(percent)) % 3 == Int(seed % 3) {
                let time = section.start + (section.end - section.start).scaled(by: RationalTime(percent, 100))
                let scene = film.scene(at: time)
                let places = places(scene)
                #expect(places.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "seed \(seed), \(section.title)")
                let letterings = scene.overlay.items.compactMap { item in
                    if case .lettering(let text) = item, text.opacity > 0.5 { text } else { nil }
                }
                for text in letterings {
                    #expect(
                        text.origin.x >= 0 && text.origin.x + text.box.width * text.size <= Float(aspect) + 0.001
                            && text.origin.y > 0 && text.origin.y < 1,
                        "seed \(seed), \(section.title) at \(percent) %: \(text.origin), \(text.box.width * text.size)")
                }
                for value in film.values(at: time) { #expect(value.value.isFinite) }
            }
        }
    }

    @Test("A film is made of files of fonts, where no fontconfig is asked")
    func files() throws {
        let installed = FontLibrary()
        var files: [Typeface: String] = [:]
        for face in Presentation.typefaces { files[face] = try installed.record(of: face).path }
        let values = try RandomNetwork(seed: 2).values
        let lesson = Lesson(values: values, steps: LessonScript.automatic.resolved(for: values).steps)
        let film = try Presentation(lesson, staging: Staging(), fonts: FontLibrary(files: files))
        let other = try Presentation(lesson, staging: Staging(), fonts: installed)
        #expect(film.scene(at: RationalTime(7)).overlay == other.scene(at: RationalTime(7)).overlay)
        files[.strong] = nil
        #expect(throws: FilmError.self) {
            _ = try Presentation(lesson, staging: Staging(), fonts: FontLibrary(files: files))
        }
    }

    @Test(
        "Pictures to look at", .enabled(if: ProcessInfo.processInfo.environment["NEUROREEL_LESSON_FOLDER"] != nil),
        arguments: [2, 6, 8, 12, 14] as [UInt64], [0, 1, 2])
    func pictures(seed: UInt64, shape: Int) throws {
        let folder = try #require(ProcessInfo.processInfo.environment["NEUROREEL_LESSON_FOLDER"])
        let aspect = Self.aspects[shape]
        guard let film = try presentation(seed, aspect: aspect) else { return }
        let (width, height) = [(1280, 720), (900, 900), (720, 1280)][shape]
        let renderer = try Renderer(device: .software, width: width, height: height)
        for share in [0.15, 0.4, 0.62, 0.8, 0.985] {
            let index = Int(Double(film.sections.count) * share)
            let section = film.sections[index]
            let time = section.start + (section.end - section.start).scaled(by: RationalTime(80, 100))
            try renderer.draw(film.scene(at: time))
            var pixels = [UInt8](repeating: 0, count: width * height * 3)
            try pixels.withUnsafeMutableBytes { try renderer.readRGB(into: $0) }
            let image = RGBImage(width: width, height: height, pixels: pixels)
            let layers = film.lesson.values.shape.layers.map(String.init).joined(separator: "-")
            _ = try PNG.write(image, to: "\(folder)/\(seed)-\(layers)-\(shape)-\(Int(share * 100)).png")
        }
    }
}
