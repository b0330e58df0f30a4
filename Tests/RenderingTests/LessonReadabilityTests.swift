import FilmCases
import FilmKit
import Films
import Foundation
import Rendering
import Testing
import Timeline

/// The walk through small networks can be read: at every step's middle and end, and at three moments of its
/// transitions.
@Suite struct LessonReadabilityTests {
    /// The networks: from a single neuron to one that fills the frame.
    private static let networks: [LessonFilm.Settings] = [
        .init(layers: [1, 1]), .init(layers: [2, 2, 1]), .init(layers: [2, 3, 1]),
        .init(layers: [3, 4, 2], output: .softmax, loss: .categoricalCrossEntropy),
        .init(layers: [2, 2, 2, 1], activation: .relu),
        .init(layers: [4, 6, 6, 3], output: .softmax, loss: .categoricalCrossEntropy),
    ]

    /// Shares of a step: the middle and the end, and its transitions from the step before and to the next.
    private static let moments: [Int64] = [50, 85, 5, 30, 98]

    private static var shapes: [(shape: FrameShape, isSmall: Bool)] {
        FilmCases.shapes.map { ($0, false) } + FilmCases.shapes.prefix(2).map { ($0, true) }
    }

    private func film(_ network: Int, _ shape: Int, _ theme: ThemeName = .dark) throws -> LessonFilm {
        let (shape, isSmall) = Self.shapes[shape]
        return try LessonFilm(
            settings: Self.networks[network], staging: Staging(theme: theme, aspect: shape.aspect, isSmall: isSmall))
    }

    private func time(_ section: FilmSection, _ percent: Int64) -> RationalTime {
        section.start + (section.end - section.start).scaled(by: RationalTime(percent, 100))
    }

    @Test(
        "No text lies on another, is outside of the frame's margins or too small", arguments: networks.indices,
        0..<5)
    func layout(network: Int, shape: Int) throws {
        let film = try film(network, shape)
        let aspect = Float(Self.shapes[shape].shape.aspect)
        // The graph's labels move a little with the camera.
        let margin = 0.03 * min(aspect, 1)
        for section in film.sections {
            for percent in Self.moments {
                // Of what fades, what can be read.
                let read = Readability(film.scene(at: time(section, percent)), opacity: 0.6)
                let place = "\(section.name) at \(percent) %"
                let (overlaps, outside) = (read.overlaps, read.outside(margin: margin, aspect: aspect))
                #expect(overlaps.isEmpty, "\(place)")
                #expect(outside.isEmpty, "\(place)")
                let small = read.small(text: 0.022, glyph: 0.016)
                #expect(small.isEmpty, "\(place)")
            }
        }
    }

    @Test(
        "Text has a contrast of 4.5 to 1 at least (WCAG 2.2, 1.4.3)", arguments: networks.indices, ThemeName.allCases)
    func contrast(network: Int, theme: ThemeName) throws {
        let isWhole = ProcessInfo.processInfo.environment["NEUROREEL_READ_ALL"] != nil
        for (index, shape) in FilmCases.shapes.enumerated() where isWhole || index == network % 3 {
            let film = try film(network, index, theme)
            let size = shape.size(unit: shape.name == "square" ? 44 : 30)
            let renderer = try Renderer(device: .software, width: size.width, height: size.height)
            for (number, section) in film.sections.enumerated() where isWhole || number % 3 == 0 {
                for percent in isWhole ? Self.moments : [50, 85] {
                    let read = Readability(film.scene(at: time(section, percent)))
                    let weak = try read.weak(renderer, width: size.width, height: size.height)
                    #expect(weak.isEmpty, "\(shape.name), \(section.name) at \(percent) %")
                }
            }
        }
    }
}
