import FilmKit
import Films
import SceneGraph
import Testing
import Timeline

/// What films tell those who read along.
@Suite struct CaptionTests {
    private func films(_ staging: Staging = Staging()) throws -> [any Film] {
        [
            try HomepageLoop(settings: .init(), staging: staging),
            try HomepageLoop(settings: .init(cycles: 3, applyUpdates: true), staging: staging),
            try HomepageLoop(
                settings: .init(durations: .init(cycle: RationalTime(3), leadShare: RationalTime(1))), staging: staging),
            try ComputationGraph(settings: .init(stepDuration: RationalTime(2)), staging: staging),
        ]
    }

    @Test func inOrderAndPlain() throws {
        for film in try films() {
            #expect(film.captions.count >= 5)
            var due = RationalTime.zero
            for caption in film.captions {
                #expect(caption.start >= due && caption.start < caption.end)
                #expect(!caption.text.isEmpty && !caption.text.contains { "$\\{}_^\n".contains($0) }, "\(caption.text)")
                due = caption.end
            }
            #expect(due <= film.duration)
        }
    }

    @Test func everyStepHasItsSentence() throws {
        let film = try ComputationGraph(settings: .init(), staging: Staging())
        #expect(film.captions.count == film.sections.count)
        for (caption, section) in zip(film.captions, film.sections) {
            #expect(abs((caption.start - section.start).seconds) < 0.5)
        }
        let tanh = film.captions[17].text
        #expect(tanh == "The tanh’s slope is 1 − h₁²: a unit near its limits lets little of the error through.")
    }

    /// Text of 2.2 % of the height or more, on a panel within the title-safe area, in every shape of frame.
    @Test(arguments: [16.0 / 9, 1, 9.0 / 16, 2.4, 0.25])
    func burnedCaptionsLieInTheSafeArea(aspect: Double) throws {
        let film = try HomepageLoop(settings: .init(), staging: Staging(aspect: aspect, burnsCaptions: true))
        let plain = try HomepageLoop(settings: .init(), staging: Staging(aspect: aspect))
        for caption in film.captions {
            let time = (caption.start + caption.end) / 2
            let items = film.scene(at: time).overlay.items
            #expect(plain.scene(at: time).overlay.items.isEmpty)
            guard items.count == 2, case .panel(let panel) = items[0], case .lettering(let lettering) = items[1] else {
                Issue.record("no caption at \(time)")
                continue
            }
            #expect(panel.opacity == 1 && lettering.opacity == 1)
            #expect(lettering.size >= 0.022)
            let bounds = lettering.bounds
            #expect(bounds.origin.x >= panel.origin.x && bounds.origin.y >= panel.origin.y)
            #expect(bounds.origin.x + bounds.size.x <= panel.origin.x + panel.size.x)
            #expect(bounds.origin.y + bounds.size.y <= panel.origin.y + panel.size.y + 1e-4)
            let margin = Float(0.05 * min(aspect, 1)) - 1e-4
            #expect(panel.origin.x >= margin && panel.origin.x + panel.size.x <= Float(aspect) - margin)
            #expect(panel.origin.y > 0.75 && panel.origin.y + panel.size.y <= 1 - margin)
        }
        for section in film.sections where section.name == "idle" && section.start == .zero {
            #expect(film.scene(at: section.start).overlay.items.isEmpty)
        }
    }
}
