import DualNumbers
import FilmKit
import Films
import Foundation
import SceneGraph
import Testing
import Timeline

/// The graph's numbers against a second calculation, and what is written against the numbers.
@Suite struct ComputationGraphTests {
    private static let settings: [ComputationGraph.Settings] = [
        .init(),
        .init(
            input: [-1.3, 0.25], target: [0], weights: [[[1.1, 0.6], [-0.2, -1.7]], [[-0.9, 2.2]]],
            biases: [[0.4, -0.35], [-1.2]], learningRate: 1.5),
        .init(input: [0, 3], target: [0.3], weights: [[[0, 0], [2, -2]], [[5, -5]]], biases: [[0, 0], [0]]),
    ]

    /// Settings with the film's own numbers written out, for the second calculation.
    private static func full(_ settings: ComputationGraph.Settings) -> (
        input: [Double], target: Double, weights: [[[Double]]], biases: [[Double]]
    ) {
        (
            settings.input ?? [0.6, -0.4], settings.target?.first ?? 1,
            settings.weights ?? [[[0.7, -0.4], [-0.5, 0.8]], [[0.6, -0.3]]], settings.biases ?? [[-0.1, 0.2], [0.3]]
        )
    }

    /// The values after the last step.
    private func values(_ film: ComputationGraph) -> [String: Double] {
        Dictionary(
            uniqueKeysWithValues: film.values(at: film.duration - RationalTime(1, 1000)).map { ($0.name, $0.value) })
    }

    /// The loss by dual numbers. The slope is by the quantity of that name; intermediate ones are shifted where they arise.
    private func reference(_ settings: ComputationGraph.Settings, by name: String) -> [String: DualNumber] {
        let s = Self.full(settings)
        var found: [String: DualNumber] = [:]
        func take(_ key: String, _ number: DualNumber) -> DualNumber {
            let marked = key == name ? DualNumber(number.value, slope: 1) : number
            found[key] = marked
            return marked
        }
        func given(_ key: String, _ value: Double) -> DualNumber { take(key, DualNumber(value)) }
        let one = DualNumber(1)
        func tanh(_ x: DualNumber) -> DualNumber {
            let e = (x + x).exponential
            return (e - one) / (e + one)
        }
        let (x1, x2, y) = (given("x1", s.input[0]), given("x2", s.input[1]), given("y", s.target))
        let w = s.weights
        let z1 = take(
            "z1", given("w11", w[0][0][0]) * x1 + given("w12", w[0][0][1]) * x2 + given("b1", s.biases[0][0]))
        let h1 = take("h1", tanh(z1))
        let z2 = take(
            "z2", given("w21", w[0][1][0]) * x1 + given("w22", w[0][1][1]) * x2 + given("b2", s.biases[0][1]))
        let h2 = take("h2", tanh(z2))
        let z3 = take(
            "z3", given("w31", w[1][0][0]) * h1 + given("w32", w[1][0][1]) * h2 + given("b3", s.biases[1][0]))
        let p = take("yhat", one / (one + (-z3).exponential))
        _ = take("L", -(y * p.logarithm + (one - y) * (one - p).logarithm))
        return found
    }

    @Test("Every value agrees with dual numbers", arguments: settings.indices)
    func dualNumbers(index: Int) throws {
        let settings = Self.settings[index]
        let film = try ComputationGraph(settings: settings, staging: Staging())
        let shown = values(film)
        func near(_ name: String, _ expected: Double) throws {
            let value = try #require(shown[name], "\(name) is not shown")
            #expect(abs(value - expected) <= 1e-9 * max(1, abs(expected)), "\(name): \(value), not \(expected)")
        }
        for (name, number) in reference(settings, by: "") { try near(name, number.value) }
        let weights = ["w11", "w12", "b1", "w21", "w22", "b2", "w31", "w32", "b3"]
        for name in weights + ["z1", "h1", "z2", "h2", "z3", "yhat"] {
            let numbers = reference(settings, by: name)
            let slope = try #require(numbers["L"]).slope
            try near("dL/d\(name)", slope)
            if weights.contains(name) {
                try near("\(name) new", try #require(numbers[name]).value - settings.learningRate * slope)
            }
        }
        for unit in ["1", "2"] {
            try near("dh\(unit)/dz\(unit)", try #require(reference(settings, by: "z\(unit)")["h\(unit)"]).slope)
        }
        // The forward pass after the update, with every parameter where the update has put it.
        var updated = settings
        var changed = Self.full(settings).weights
        for (index, name) in ["w11", "w12", "w21", "w22"].enumerated() {
            changed[0][index / 2][index % 2] = try #require(shown["\(name) new"])
        }
        changed[1][0] = [try #require(shown["w31 new"]), try #require(shown["w32 new"])]
        updated.weights = changed
        updated.biases = [
            [try #require(shown["b1 new"]), try #require(shown["b2 new"])], [try #require(shown["b3 new"])],
        ]
        let outcome = reference(updated, by: "")
        for name in ["z1", "h1", "z2", "h2", "z3", "yhat", "L"] {
            try near("\(name) new", try #require(outcome[name]).value)
        }
        try near("dL/dz3 new", try #require(reference(updated, by: "z3")["L"]).slope)
        #expect(shown.count == 3 + 9 + 7 + 6 + 9 + 3 + 9 + 8)
    }

    @Test("With its own numbers the film shows what the seed of it showed")
    func figures() throws {
        let shown = values(try ComputationGraph(settings: .init(), staging: Staging()))
        for (name, digits) in [("yhat", "0.6653"), ("L", "0.4076"), ("dL/dz3", "-0.3347")] {
            #expect(String(format: "%.4f", try #require(shown[name])) == digits)
        }
    }

    @Test("Numbers appear in the order of the steps, and none before its step")
    func order() throws {
        let film = try ComputationGraph(settings: .init(), staging: Staging())
        #expect(film.sections.count == 24)
        #expect(film.duration == RationalTime(125))
        var counts: [Int] = []
        for section in film.sections { counts.append(film.values(at: section.start).count) }
        #expect(
            counts == [
                12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 22, 22, 24, 25, 27, 29, 31, 31, 34, 37, 54,
            ])
    }

    @Test("The update replaces numbers one after another, each at once by its new value")
    func partialUpdate() throws {
        let film = try ComputationGraph(settings: .init(), staging: Staging())
        let update = try #require(film.sections.first { $0.name == "update" })
        let after = values(film)
        let names = ["w31", "w11", "z1", "h1", "z3", "yhat", "L"].map { "\($0) new" }
        var first: [String: Int64] = [:]
        for permille: Int64 in stride(from: 0, to: 1000, by: 4) {
            let time = update.start + (update.end - update.start).scaled(by: RationalTime(permille, 1000))
            for shown in film.values(at: time) {
                #expect(shown.value == after[shown.name], "\(shown.name) at \(permille)")
                if shown.name.hasSuffix("new"), first[shown.name] == nil { first[shown.name] = permille }
            }
        }
        // First the weights, then the forward pass from layer to layer, and the loss at last.
        let order = try names.map { try #require(first[$0]) }
        #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 } && order[0] > 200 && order[6] < 900, "\(order)")
    }

    @Test("At a step's end, all that is written below the graph has gone; at the film's end, nothing has")
    func stepsLeaveNothingBehind() throws {
        let films: [any Film] = [
            try ComputationGraph(settings: .init(), staging: Staging()),
            try LessonFilm(settings: LessonFilm.defaults, staging: Staging()),
        ]
        for film in films {
            for section in film.sections {
                let time = section.end - RationalTime(1, 1000)
                let written = film.scene(at: time).overlay.items.compactMap { item -> Float? in
                    guard case .lettering(let text) = item, text.origin.y > 0.68 else { return nil }
                    return text.opacity
                }
                let isLast = section.end == film.duration
                #expect(isLast ? written.contains { $0 == 1 } : written.allSatisfy { $0 < 0.01 }, "\(section.name)")
            }
        }
    }

    @Test("A nudge changes the prediction and what follows from it, and nothing else, and ends where it began")
    func nudge() throws {
        let film = try ComputationGraph(settings: .init(), staging: Staging())
        let step = try #require(film.sections.first { $0.name == "nudge" })
        func shown(_ percent: Int64) -> [String: Double] {
            let time = step.start + (step.end - step.start).scaled(by: RationalTime(percent, 100))
            return Dictionary(uniqueKeysWithValues: film.values(at: time).map { ($0.name, $0.value) })
        }
        let (before, during, after) = (shown(0), shown(60), shown(99))
        #expect(before == after)
        #expect(Set(before.keys.filter { before[$0] != during[$0] }) == ["yhat", "L"])
        let prediction = try #require(before["yhat"])
        #expect(abs(try #require(during["yhat"]) - prediction - 0.01) < 1e-12)
        #expect(abs(try #require(during["L"]) + log(prediction + 0.01)) < 1e-12)
        let caption = try #require(film.captions.first { $0.text.contains("Nudge") }).text
        #expect(caption.hasSuffix(String(format: "by −%.5f.", log(prediction + 0.01) - log(prediction))))
    }

    @Test("The last sentence has the losses before and after the update", arguments: [0.5, 10, 1e-9])
    func outcome(rate: Double) throws {
        let film = try ComputationGraph(
            settings: .init(
                input: [3, 3], target: [0.4], weights: [[[0.5, 0.5], [0.5, -0.5]], [[0.5, 1]]], learningRate: rate),
            staging: Staging())
        let shown = values(film)
        let losses = try [#require(shown["L"]), #require(shown["L new"])].map { String(format: "%.4f", $0) }
        #expect(try #require(film.captions.last).text.contains("the loss from \(losses[0]) to \(losses[1])."))
    }

    @Test("Steps last as long as was asked for")
    func durations() throws {
        var settings = ComputationGraph.Settings()
        settings.stepDuration = RationalTime(4)
        settings.stepDurations = ["loss": RationalTime(15, 2)]
        let film = try ComputationGraph(settings: settings, staging: Staging())
        #expect(film.duration == RationalTime(22 * 4 + 10) + RationalTime(15, 2))
        #expect(film.sections.first { $0.name == "loss" }?.start == RationalTime(28))
    }

    @Test("A scene depends on nothing but its time, and wraps around")
    func purity() throws {
        let film = try ComputationGraph(settings: .init(), staging: Staging(aspect: 1))
        let again = try ComputationGraph(settings: .init(), staging: Staging(aspect: 1))
        for time in [RationalTime(0), RationalTime(337, 10), RationalTime(88)] {
            #expect(film.scene(at: time).overlay == again.scene(at: time).overlay)
            #expect(film.scene(at: time + film.duration).overlay == film.scene(at: time).overlay)
        }
    }

    @Test(
        "Text is at least 2.2 % of the frame's height and stays in the frame", arguments: [16.0 / 9, 1, 9.0 / 16],
        [ThemeName.dark, .light])
    func textSizes(aspect: Double, theme: ThemeName) throws {
        let film = try ComputationGraph(settings: .init(), staging: Staging(theme: theme, aspect: aspect))
        let margin: Float = 0.02
        for section in film.sections {
            let length = section.end - section.start
            for share in [RationalTime(1, 10), RationalTime(11, 20), RationalTime(4, 5)] {
                for item in film.scene(at: section.start + length.scaled(by: share)).overlay.items {
                    guard case .lettering(let text) = item, text.opacity > 0 else { continue }
                    #expect(text.size >= 0.022)
                    let bounds = text.bounds
                    #expect(
                        bounds.origin.x >= margin && bounds.origin.y >= margin * 0.5,
                        "\(section.name) \(share) \(text.origin) \(bounds)")
                    #expect(
                        bounds.origin.x + bounds.size.x <= Float(aspect) - margin,
                        "\(section.name) \(share) \(text.origin) \(bounds)")
                    #expect(
                        bounds.origin.y + bounds.size.y <= 1 - margin * 0.5,
                        "\(section.name) \(share) \(text.origin) \(bounds)")
                }
            }
        }
    }

    @Test("A frame that is too narrow for its numbers is refused")
    func narrowFrames() throws {
        _ = try ComputationGraph(settings: .init(), staging: Staging(aspect: 0.5))
        #expect(throws: FilmError.self) { try ComputationGraph(settings: .init(), staging: Staging(aspect: 0.49)) }
    }

    @Test("Settings out of range are named")
    func errors() {
        func message(_ change: (inout ComputationGraph.Settings) -> Void) -> String {
            var settings = ComputationGraph.Settings()
            change(&settings)
            do {
                _ = try ComputationGraph(settings: settings, staging: Staging())
                return ""
            } catch { return error.description }
        }
        #expect(message { $0.input = [1] }.contains("2 neurons"))
        #expect(message { $0.input = [.nan, 0] }.contains("-100 to 100"))
        #expect(message { $0.target = [1.5] }.contains("0 to 1"))
        #expect(message { $0.weights = [[[1]]] }.contains("2 layers"))
        #expect(message { $0.biases = [[1, 2, 3], [1]] }.contains("2 neurons"))
        #expect(message { $0.weights = [[[1, 1], [1, 1]], [[1000, 1]]] }.contains("-100 to 100"))
        #expect(
            message {
                $0.layers = [3, 4, 2]
                $0.biases = [[0, 0], [0]]
            }.contains("film: lesson"))
        #expect(message { $0.learningRate = 0 }.contains("learning rate"))
        #expect(message { $0.stepDuration = RationalTime(1) }.contains("2 to 60 s"))
        #expect(message { $0.stepDurations = ["lost": RationalTime(5)] }.contains("no step 'lost'"))
    }

    @Test("The largest numbers that can be given have finite values", arguments: [-100.0, 100], [0.0, 0.5, 1])
    func extremes(value: Double, target: Double) throws {
        let film = try ComputationGraph(
            settings: .init(
                input: [value, -value], target: [target],
                weights: [[[value, value], [-value, 100]], [[value, 100]]], biases: [[value, 100], [value]],
                learningRate: 10), staging: Staging())
        let shown = values(film)
        #expect(shown.values.allSatisfy { $0.isFinite })
        // The derivative by the prediction and the sigmoid's slope come to what the logit has, where the prediction is 1 but for 1e-130, too.
        let logit = try #require(shown["z3"])
        let slope = 1 / (1 + exp(-logit)) / (1 + exp(logit))
        let byLogit = try #require(shown["dL/dyhat"]) * slope
        let expected = try #require(shown["dL/dz3"])
        #expect(abs(byLogit - expected) <= 1e-12)
    }
}
