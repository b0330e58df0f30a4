import FilmKit
import Films
import Foundation
import SceneGraph
import Testing
import Timeline

/// A film's title: what it may be, and where it stands in the loop's pictures.
@Suite struct TitleTests {
    private static let title = "How a network learns from one example, and what runs back"

    private func film(_ staging: Staging) throws -> HomepageLoop {
        try HomepageLoop(settings: .init(), staging: staging)
    }

    private func refusal(_ staging: Staging) -> FilmError? {
        do throws(FilmError) {
            _ = try HomepageLoop(settings: .init(), staging: staging)
            return nil
        } catch {
            return error
        }
    }

    /// In the title-safe area, in two lines at most, 2.2 % of the height or more, above everything else; the same all the while.
    @Test(arguments: [16.0 / 9, 1, 9.0 / 16, 2.4, 4, 0.4], [title, "Loop", "5 $ and \\sigma: Ünïcode, naïve"])
    func place(aspect: Double, title: String) throws {
        let film = try film(Staging(aspect: aspect, title: title))
        let items = film.scene(at: .zero).overlay.items
        guard items.count == 1, case .lettering(let text)? = items.first else {
            Issue.record("there are \(items.count) items")
            return
        }
        let margin = Float(0.05 * min(aspect, 1)) - 1e-5
        let (low, high) = (text.bounds.origin, text.bounds.origin + text.bounds.size)
        #expect(low.min() >= margin && high.x <= Float(aspect) - margin && high.y <= 0.25)
        #expect(text.size >= 0.022 && text.opacity == 1)
        let lines = Set(text.box.glyphs.map { ($0.origin.y * 100).rounded() })
        #expect(lines.count <= (title == Self.title && aspect <= 1 ? 2 : 1), "\(lines)")
        #expect(text.box.glyphs.allSatisfy { $0.typeface.weight == 600 })
        for tenth in 0..<60 {
            let scene = film.scene(at: RationalTime(Int64(tenth), 5))
            #expect(scene.overlay.items == items)
            let clip = scene.camera.projection(aspect: Float(aspect)) * scene.camera.view
            let focal = scene.camera.projection(aspect: Float(aspect)).columns.1.y
            scene.root.visit { drawable, _ in
                guard case .spheres(let set) = drawable else { return }
                for sphere in set.instances {
                    let place = clip * SIMD4(sphere.center, 1)
                    let top = (1 - (place.y + focal * sphere.radius) / place.w) / 2
                    #expect(top > high.y, "\(tenth): \(top)")
                }
            }
        }
        #expect(film.scene(at: film.duration) == film.scene(at: .zero))
    }

    @Test("Captions follow the title")
    func withCaptions() throws {
        let film = try film(Staging(burnsCaptions: true, title: "Loop"))
        let caption = film.captions[1]
        #expect(film.scene(at: (caption.start + caption.end) / 2).overlay.items.count == 3)
        #expect(film.scene(at: .zero).overlay.items.count == 1)
    }

    @Test("What is no title is refused, and so is one that does not fit")
    func refused() throws {
        let bad: [(String, String)] = [
            ("", "is empty"), ("  ", "is empty"), ("\u{A0}", "is empty"), ("a\nb", "line break"),
            ("a\rb", "line break"),
            ("a\tb", "control"), ("a\u{0}", "control"), ("a\u{2028}b", "line break"), ("a\u{85}b", "line break"),
            (String(repeating: "a", count: 81), "has 81 characters"), ("a 🚀", "U+1F680"), ("日", "U+65E5"),
        ]
        for (title, message) in bad {
            let error = refusal(Staging(title: title))
            #expect(error?.setting == "title")
            #expect(error?.description.contains(message) == true, "\(error?.description ?? "none")")
        }
        for length in [1, 80] { #expect(refusal(Staging(title: String(repeating: "i", count: length))) == nil) }
        let wide = String(repeating: "W", count: 40)
        #expect(refusal(Staging(title: wide)) == nil)
        #expect(refusal(Staging(aspect: 9.0 / 16, title: wide))?.description.contains("two lines") == true)
        #expect(refusal(Staging(aspect: 0.25, title: Self.title))?.description.contains("two lines") == true)
    }

    @Test("A staging without title and camera is written as it was before there were any")
    func encoding() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let plain = String(decoding: try encoder.encode(Staging(camera: CameraAdjustment())), as: UTF8.self)
        #expect(plain == #"{"aspect":1.7777777777777777,"burnsCaptions":false,"theme":"dark"}"#)
        let staging = Staging(title: "Loop", camera: CameraAdjustment(turn: 5))
        #expect(try JSONDecoder().decode(Staging.self, from: encoder.encode(staging)) == staging)
    }
}
