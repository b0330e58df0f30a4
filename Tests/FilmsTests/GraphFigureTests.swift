import FilmKit
import Films
import Foundation
import SceneGraph
import Testing
import Timeline

/// What the steps' figures draw, measured on the lines themselves against the functions and numbers that they stand for.
@Suite struct GraphFigureTests {
    /// The strokes and bars of a step's figure in a wide frame, which lies at the right below the panel.
    private struct Drawing {
        var strokes: [Stroke] = []
        var bars: [Panel] = []

        /// - Parameter share: The moment, as a share of the step.
        init(_ film: ComputationGraph, _ step: String, at share: RationalTime = RationalTime(4, 5)) throws {
            let section = try #require(film.sections.first { $0.name == step })
            let time = section.start + (section.end - section.start).scaled(by: share)
            for item in film.scene(at: time).overlay.items {
                switch item {
                case .stroke(let stroke):
                    if stroke.points.allSatisfy({ $0.x > 1.19 && $0.y > 0.67 && $0.y < 0.965 }) {
                        strokes.append(stroke)
                    }
                case .panel(let panel):
                    if panel.origin.x > 1.19, panel.origin.y > 0.67, panel.borderWidth == 0 { bars.append(panel) }
                case .lettering: break
                }
            }
        }

        /// The longest line: the curve.
        var curve: [SIMD2<Float>] { strokes.map(\.points).max { $0.count < $1.count } ?? [] }
        /// The largest single point: the ball.
        var ball: SIMD2<Float>? { strokes.filter { $0.points.count == 1 }.max { $0.width < $1.width }?.points[0] }
        /// The lines across the field, from the lowest up, and those upright, from the left.
        var grid: (across: [Float], upright: [Float]) {
            let lines = strokes.filter { $0.points.count == 2 && $0.width < 0.0013 }.map(\.points)
            return (
                lines.filter { $0[0].y == $0[1].y }.map { $0[0].y }.sorted(by: >),
                lines.filter { $0[0].x == $0[1].x }.map { $0[0].x }.sorted()
            )
        }
    }

    /// Places to numbers, from two lines whose numbers are known.
    private func scale(_ places: (Float, Float), _ numbers: (Double, Double)) -> (Float) -> Double {
        { numbers.0 + (numbers.1 - numbers.0) * Double(($0 - places.0) / (places.1 - places.0)) }
    }

    private func values(_ film: ComputationGraph) -> [String: Double] {
        Dictionary(
            uniqueKeysWithValues: film.values(at: film.duration - RationalTime(1, 1000)).map { ($0.name, $0.value) })
    }

    @Test("The activations' curves are tanh, and the ball is at z and h", arguments: [("h1", "z1"), ("h2", "z2")])
    func activation(result: String, argument: String) throws {
        let film = try ComputationGraph(settings: .init(), staging: Staging())
        let drawing = try Drawing(film, result)
        let grid = drawing.grid
        // The field reaches from -3 to 3; lines stand at -1, 0 and 1, and at -3 (its side), -2, 0 and 2.
        try #require(grid.across.count == 3 && grid.upright.count == 4)
        let x = scale((grid.upright[1], grid.upright[3]), (-2, 2))
        let y = scale((grid.across[0], grid.across[2]), (-1, 1))
        #expect(abs(x(grid.upright[0]) + 3) < 1e-3)
        #expect(drawing.curve.count > 60)
        for point in drawing.curve { #expect(abs(tanh(x(point.x)) - y(point.y)) < 2e-3) }
        let ball = try #require(drawing.ball)
        let shown = values(film)
        #expect(abs(x(ball.x) - (try #require(shown[argument]))) < 2e-3)
        #expect(abs(y(ball.y) - (try #require(shown[result]))) < 2e-3)
    }

    @Test("The tangent in the step back through the tanh has the slope 1 - h^2")
    func tangent() throws {
        let film = try ComputationGraph(settings: .init(), staging: Staging())
        let drawing = try Drawing(film, "d-z2")
        let grid = drawing.grid
        try #require(grid.across.count == 3 && grid.upright.count == 4)
        let x = scale((grid.upright[1], grid.upright[3]), (-2, 2))
        let y = scale((grid.across[0], grid.across[2]), (-1, 1))
        let line = try #require(drawing.strokes.first { $0.points.count == 2 && $0.width > 0.0033 }).points
        let slope = (y(line[1].y) - y(line[0].y)) / (x(line[1].x) - x(line[0].x))
        let activation = try #require(values(film)["h2"])
        #expect(abs(slope - (1 - activation * activation)) < 2e-3)
    }

    @Test("The loss' curve is the cross-entropy of the prediction", arguments: [1, 0, 0.3])
    func loss(target: Double) throws {
        let film = try ComputationGraph(settings: .init(target: [target]), staging: Staging())
        let drawing = try Drawing(film, "loss")
        let grid = drawing.grid
        // Lines at losses 0, 1 and 2, and at predictions 0, 0.5 and 1.
        try #require(grid.across.count == 3 && grid.upright.count == 3)
        let x = scale((grid.upright[0], grid.upright[2]), (0, 1))
        let y = scale((grid.across[0], grid.across[2]), (0, 2))
        #expect(drawing.curve.count > 60)
        for point in drawing.curve {
            let p = x(point.x)
            // Where the curve is steep, a thousandth of the width is more than that in height.
            guard p > 0.02, p < 0.98 else { continue }
            let expected: Double = -target * log(p) - (1 - target) * log(1 - p)
            #expect(abs(expected - y(point.y)) < 0.02)
        }
        let ball = try #require(drawing.ball)
        let shown = values(film)
        #expect(abs(x(ball.x) - (try #require(shown["yhat"]))) < 2e-3)
        #expect(abs(y(ball.y) - (try #require(shown["L"]))) < 5e-3)
    }

    @Test("The bars of a sum are its terms, each from where the last one ended, and the sum")
    func sum() throws {
        let film = try ComputationGraph(settings: .init(), staging: Staging())
        let drawing = try Drawing(film, "z3")
        let shown = values(film)
        func value(_ name: String) throws -> Double { try #require(shown[name]) }
        let terms = [try value("w31") * value("h1"), try value("w32") * value("h2"), try value("b3")]
        try #require(drawing.bars.count == 4)
        let unit = Double(drawing.bars[3].size.y) / abs(try value("z3"))
        for (bar, term) in zip(drawing.bars, terms) {
            #expect(abs(Double(bar.size.y) / unit - abs(term)) < 1e-3)
        }
        for (bar, next) in zip(drawing.bars, drawing.bars.dropFirst()).prefix(2) {
            let ends = [bar.origin.y, bar.origin.y + bar.size.y]
            #expect(ends.contains { abs($0 - next.origin.y) < 1e-5 || abs($0 - next.origin.y - next.size.y) < 1e-5 })
        }
    }

    @Test("The last figure shows the loss for every learning rate, and where this one leads")
    func descent() throws {
        let film = try ComputationGraph(settings: .init(), staging: Staging())
        let drawing = try Drawing(film, "update", at: RationalTime(9, 10))
        let shown = values(film)
        let points = drawing.curve
        let (first, last) = (try #require(points.first), try #require(points.last))
        let ball = try #require(drawing.ball)
        // The curve begins at a learning rate of 0 and ends at twice the film's, so the ball lies in the middle.
        #expect(abs(ball.x - (first.x + last.x) / 2) < 1e-4)
        let y = scale((first.y, ball.y), (try #require(shown["L"]), try #require(shown["L new"])))
        for share in [0.25, 0.75, 1] {
            var settings = ComputationGraph.Settings()
            settings.learningRate *= 2 * share
            let expected = try #require(values(try ComputationGraph(settings: settings, staging: Staging()))["L new"])
            let place = first.x + (last.x - first.x) * Float(share)
            let nearest = try #require(points.min { abs($0.x - place) < abs($1.x - place) })
            #expect(abs(y(nearest.y) - expected) < 2e-3)
        }
    }
}
