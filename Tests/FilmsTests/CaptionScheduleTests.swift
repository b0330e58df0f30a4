import FilmKit
import Films
import Testing
import Timeline

/// Captions have the time that it takes to read them, near their moments.
@Suite struct CaptionScheduleTests {
    private func isReadable(_ caption: FilmCaption, framesPerSecond: Int) -> Bool {
        // From the first frame at or after the start to the one at or after the end.
        let frames = (caption.end * framesPerSecond).ceiling - (caption.start * framesPerSecond).ceiling
        let seconds = Double(frames) / Double(framesPerSecond)
        return seconds >= 1 && Double(caption.text.count) / seconds <= 17
    }

    private func checkOrder(_ captions: [FilmCaption], until end: RationalTime) {
        var due = RationalTime.zero
        for caption in captions {
            #expect(caption.start >= due && caption.start < caption.end)
            due = caption.end
        }
        #expect(due <= end)
    }

    @Test func filmsAtTheirDefaults() throws {
        for script in FilmLibrary.standard.scripts {
            let film = try script.film(Staging())
            checkOrder(film.captions, until: film.duration)
            for framesPerSecond in [10, 24, 25, 30, 50, 60, 240] {
                for caption in film.captions {
                    #expect(isReadable(caption, framesPerSecond: framesPerSecond), "\(caption)")
                }
            }
        }
    }

    /// A hundred cycles are as readable as one, and every caption stays within two seconds of its moment.
    @Test func manyCycles() throws {
        let film = try HomepageLoop(settings: .init(layers: [2, 2, 2], cycles: 100), staging: Staging())
        checkOrder(film.captions, until: film.duration)
        #expect(film.captions.count == 600)
        let kinds = ["input", "propagate-0", "output", "backprop-1", "weight_update", "consequence"]
        let sections = kinds.map { kind in film.sections.filter { $0.name == kind } }
        for (index, caption) in film.captions.enumerated() {
            #expect(isReadable(caption, framesPerSecond: 30))
            #expect(abs((caption.start - sections[index % 6][index / 6].start).seconds) <= 2)
        }
    }

    /// What has time enough stays as it was, to the last fraction.
    @Test func roomyCaptionsStay() throws {
        let graph = try ComputationGraph(settings: .init(stepDuration: RationalTime(8333, 1000)), staging: Staging())
        #expect(graph.captions.map(\.start) == graph.sections.map(\.start))
        #expect(graph.captions.map(\.end) == graph.sections.map(\.end))
    }

    /// What cannot be read in the film's time stays at its moment, and nothing overlaps.
    @Test(arguments: [1, 2, 3, 5, 8, 11])
    func shortCycles(seconds: Int64) throws {
        let durations = HomepageLoop.Durations(cycle: RationalTime(seconds))
        for cycles in [1, 7] {
            let film = try HomepageLoop(settings: .init(cycles: cycles, durations: durations), staging: Staging())
            checkOrder(film.captions, until: film.duration)
            #expect(film.captions.count == 6 * cycles)
        }
    }

    @Test func shortSteps() throws {
        let steps = ["loss": RationalTime(9), "d-z3": RationalTime(3)]
        let graph = try ComputationGraph(
            settings: .init(stepDuration: RationalTime(2), stepDurations: steps), staging: Staging())
        checkOrder(graph.captions, until: graph.duration)
        for (caption, section) in zip(graph.captions, graph.sections) {
            #expect(abs((caption.start - section.start).seconds) <= 2)
        }
    }

    /// Of all schedules on a grid none is nearer to the moments.
    @Test(arguments: [[10, 12, 30], [5, 9, 14], [10, 30, 31], [8, 20, 24], [3, 4, 30]])
    func nearestOfAll(tenths: [Int]) throws {
        let captions = tenths.map { start in
            FilmCaption(start: RationalTime(Int64(start), 10), end: RationalTime(Int64(start) + 1, 10), text: "A word.")
        }
        let end = RationalTime(20)
        let starts = CaptionSchedule(captions, until: end).readable.map { $0.start.seconds * 10 }
        func cost(_ starts: [Double]) -> Double {
            zip(starts, tenths).map { ($0 - Double($1)) * ($0 - Double($1)) }.reduce(0, +)
        }
        var least = Double.infinity
        for first in 0...40 {
            // A reading time of a second and a tenth for the frames' sake.
            for second in stride(from: first + 11, through: 60, by: 1) {
                for third in stride(from: second + 11, through: 80, by: 1) {
                    least = min(least, cost([Double(first), Double(second), Double(third)]))
                }
            }
        }
        #expect(cost(starts) <= least + 0.01)
        #expect(zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 >= 10.99 })
    }
}
