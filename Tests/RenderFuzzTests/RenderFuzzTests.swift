import FilmCases
import FilmKit
import Films
import Foundation
import Plan
import Rendering
import Requests
import SceneGraph
import Testing
import Timeline

/// What `check` accepts, renders: storyboards drawn at random and at the ends of what is allowed, each at several moments.
///
/// `script/render-fuzz` draws thousands of them. A storyboard that stops the program stays in the folder `NEUROREEL_FUZZ_FOLDER`, by default a temporary one.
@Suite struct RenderFuzzTests {
    private struct Outcome {
        var accepted = 0
        var refused = 0
        /// How often the first problem of a storyboard begins with some words.
        var reasons: [String: Int] = [:]
    }

    /// How many moments of each film are drawn.
    private static let moments = 3

    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["NEUROREEL_FUZZ_COUNT"].flatMap(Int.init) ?? 160
    private static let firstSeed = environment["NEUROREEL_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
    private static let folder = environment["NEUROREEL_FUZZ_FOLDER"] ?? NSTemporaryDirectory()

    @Test("Accepted storyboards render, whatever they say")
    func fuzz() throws {
        var renderers: [FrameSize: Renderer] = [:]
        var outcome = Outcome()
        let path = "\(Self.folder)/neuroreel-render-fuzz-\(ProcessInfo.processInfo.processIdentifier).yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        var seed = Self.firstSeed
        while outcome.accepted < Self.count {
            // Neighbouring seeds are of different films, shapes and themes.
            let example = FilmCases.all[Int(seed &* 7 % UInt64(FilmCases.all.count))]
            let storyboard = RandomStoryboard(of: example, seed: seed)
            try storyboard.yaml.write(toFile: path, atomically: false, encoding: .utf8)
            if try draw(path, seed: seed, &renderers, &outcome) {
                outcome.accepted += 1
            } else {
                outcome.refused += 1
            }
            seed += 1
            // One renderer holds some 20 MB of shaders and targets.
            if renderers.count > 12 { renderers = [:] }
        }
        print("render fuzz: \(outcome.accepted) accepted storyboards rendered, \(outcome.refused) refused")
        for (words, count) in outcome.reasons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(12) {
            print("  refused \(count) times: \(words)...")
        }
        #expect(outcome.refused < outcome.accepted, "most of what is drawn should be accepted")
    }

    /// Draws a storyboard at some moments.
    ///
    /// - Returns: Whether it is accepted.
    private func draw(
        _ path: String, seed: UInt64, _ renderers: inout [FrameSize: Renderer], _ outcome: inout Outcome
    ) throws -> Bool {
        switch StoryboardFile().check(path) {
        case .failure(let error):
            #expect(error.status == .badData, "seed \(seed): \(error.description)")
            #expect(
                error.description.split(separator: "\n").allSatisfy {
                    $0.contains(#/\.yaml:\d+:\d+: /#) || $0.hasPrefix("... and ")
                }, "seed \(seed): \(error.description)")
            let words =
                error.description.split(separator: "\n").first?.split(separator: " ").dropFirst().prefix(6) ?? []
            outcome.reasons[words.joined(separator: " "), default: 0] += 1
            return false
        case .success: break
        }
        let request = try FilmRequest(source: path)
        let still = StillRequest(film: request, moment: .time(.zero), output: "still.png")
        let plan = try #require(try still.plans().first)
        let film = plan.film
        let renderer =
            try renderers[plan.size] ?? Renderer(device: .software, width: plan.size.width, height: plan.size.height)
        renderers[plan.size] = renderer
        for time in times(of: film, seed: seed) {
            let scene = film.scene(at: time)
            for item in scene.overlay.items {
                let isFinite =
                    switch item {
                    case .lettering(let text): (text.origin.x + text.origin.y + text.size).isFinite
                    case .panel(let panel): (panel.origin + panel.size).sum().isFinite
                    case .stroke(let stroke): stroke.points.allSatisfy { $0.sum().isFinite }
                    }
                #expect(isFinite, "seed \(seed) at \(time.seconds) s: \(item)")
                guard case .lettering(let text) = item, text.opacity > 0, !text.box.glyphs.isEmpty else { continue }
                let (low, high) = (text.bounds.origin, text.bounds.origin + text.bounds.size)
                #expect(
                    min(low.x, low.y) > -0.001 && high.x < Float(plan.staging.aspect) + 0.001 && high.y < 1.001,
                    "seed \(seed), \(plan.size), at \(time.seconds) s: text from \(low) to \(high)")
            }
            try renderer.draw(scene)
            var pixels = [UInt8](repeating: 0, count: renderer.width * renderer.height * 3)
            try pixels.withUnsafeMutableBytes { try renderer.readRGB(into: $0) }
            // A picture always has a background that is not of one colour, or something on it.
            #expect(Set(pixels).count > 1, "seed \(seed) at \(time.seconds) s is of one colour")
        }
        return true
    }

    /// A moment at which a section has all that it shows, one of another section's, and any. The sections are taken in turn, so that a run
    /// sees them all.
    private func times(of film: any Film, seed: UInt64) -> [RationalTime] {
        var random = RandomSource(seed: seed ^ 0x7469_6D65)
        let moments = FilmCase.moments(of: film)
        return (0..<Self.moments).map { number in
            if number == 0 { return moments[Int(seed % UInt64(moments.count))].time }
            guard number == 1, let section = film.sections.randomElement(using: &random) else {
                return film.duration.scaled(by: RationalTime(Int64.random(in: 0..<10_000, using: &random), 10_000))
            }
            let share = RationalTime(Int64.random(in: 1...19, using: &random), 20)
            return section.start + (section.end - section.start).scaled(by: share)
        }
    }
}
