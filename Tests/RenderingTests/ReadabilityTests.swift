import FilmCases
import FilmKit
import Films
import Foundation
import Rendering
import SceneGraph
import Testing
import Timeline

/// Words can be read: they stand out from what is behind them, and lie on nothing else that is written.
@Suite struct ReadabilityTests {
    /// A section's words when all of them are there.
    private func settled(_ film: any Film) -> [(section: String, scene: Scene)] {
        FilmCase.moments(of: film).map { ($0.section, film.scene(at: $0.time)) }
    }

    /// The film with captions in the picture, and in a frame small enough for a test.
    @Test("Text has a contrast of 4.5 to 1 at least (WCAG 2.2, 1.4.3)", arguments: FilmCases.all)
    func contrast(example: FilmCase) throws {
        let film = try example.film(burnsCaptions: true)
        let form = example.shape.size(unit: example.shape.name == "square" ? 44 : 30)
        let renderer = try Renderer(device: .software, width: form.width, height: form.height)
        for (section, scene) in settled(film) {
            let weak = try Readability(scene).weak(renderer, width: form.width, height: form.height)
            #expect(weak.isEmpty, "\(section)")
        }
    }

    @Test("No text lies on another, with a title or without", arguments: FilmCases.all)
    func overlaps(example: FilmCase) throws {
        for title in [nil, "How a tiny network learns"] {
            try checkOverlaps(try example.film(title: title, burnsCaptions: true))
        }
    }

    /// Numbers with many digits, with powers of ten, saturated ones and zeros.
    private static let extremes: [ComputationGraph.Settings] = [
        .init(
            input: [0.12345, -0.98765], target: [0.33333],
            weights: [[[12.3456, -9.99995], [-0.00049, 0.99999]], [[33.3333, -33.3333]]],
            biases: [[-12.3456, 7.77777], [-0.00001]], learningRate: 3),
        .init(
            input: [1e-5, -1e-5], target: [0], weights: [[[1e-5, -1e-5], [-4e-6, 2e-5]], [[1e-5, -1e-5]]],
            biases: [[-1e-5, 1e-5], [-1e-5]], learningRate: 1e-5),
        .init(
            input: [-100, 100], target: [0.5], weights: [[[100, -100], [-100, 100]], [[100, -100]]],
            biases: [[100, -100], [-100]], learningRate: 10),
        .init(
            input: [1, 0], weights: [[[10, 0], [0, 10]], [[-45, 0]]], biases: [[0, 0], [-50]]),
        .init(input: [0, 0], biases: [[0, 0.2], [0.3]]),
    ]

    @Test("No text lies on another whatever the numbers are", arguments: FilmCases.shapes, extremes.indices)
    func overlaps(shape: FrameShape, extreme: Int) throws {
        try checkOverlaps(
            try ComputationGraph(settings: Self.extremes[extreme], staging: Staging(aspect: shape.aspect)))
    }

    private func checkOverlaps(_ film: any Film) throws {
        for (section, scene) in settled(film) {
            let overlaps = Readability(scene).overlaps
            #expect(overlaps.isEmpty, "\(section)")
        }
    }
}
