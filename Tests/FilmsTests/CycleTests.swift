import Films
import Foundation
import Testing
import Timeline

@Suite struct CycleTests {
    /// The phases alone: no time to compare, and none for the consequence.
    private static func phases(
        _ gaps: Int, _ change: (inout HomepageLoop.Durations) -> Void = { _ in }
    ) throws -> HomepageLoop.Cycle {
        var durations = HomepageLoop.Durations(hold: .zero, consequence: .zero)
        change(&durations)
        return try HomepageLoop.Cycle(gaps: gaps, durations: durations)
    }

    @Test("The default cycle of three gaps, phase by phase")
    func defaultCycle() throws {
        let cycle = try HomepageLoop.Cycle(gaps: 3)
        #expect(
            cycle.phases.map(\.kind) == [
                .idle, .input, .propagate, .propagate, .propagate, .output, .hold, .backprop, .backprop, .backprop,
                .weightUpdate, .consequence, .idle,
            ])
        #expect(cycle.phases.map(\.gap) == [nil, nil, 0, 1, 2, nil, nil, 2, 1, 0, nil, nil, nil])
        // The six phases last as long as ever: 0.8 s, 1 s a gap, 0.6 s, 1 s a gap, 0.6 s.
        let starts = [0, 0.3, 1.1, 2.1, 3.1, 4.1, 4.7, 5.5, 6.5, 7.5, 8.5, 9.1, 11.1]
        #expect(cycle.phases.map(\.start.seconds) == starts)
        #expect(cycle.phases.map(\.end.seconds) == Array(starts.dropFirst()) + [12])
        #expect(cycle.duration == RationalTime(12))
        #expect(cycle.compression == RationalTime(1) && !cycle.isCompressed && cycle.note == nil)
    }

    @Test("Without hold and consequence the rest is as long as the phases leave it")
    func plainCycle() throws {
        let cycle = try Self.phases(3)
        let shown = cycle.phases.filter { $0.duration > .zero }
        #expect(
            shown.map(\.kind) == [
                .idle, .input, .propagate, .propagate, .propagate, .output, .backprop, .backprop, .backprop,
                .weightUpdate, .idle,
            ])
        let starts = [0, 1, 1.8, 2.8, 3.8, 4.8, 5.4, 6.4, 7.4, 8.4, 9]
        #expect(shown.map(\.start.seconds) == starts)
        #expect(shown.map(\.end.seconds) == Array(starts.dropFirst()) + [12])
    }

    @Test("Any number of gaps: the phases are contiguous and cover the cycle exactly", arguments: 1...15)
    func contiguous(_ gaps: Int) throws {
        let awkward = HomepageLoop.Durations(
            cycle: RationalTime(11_987, 1000), input: RationalTime(797, 1000), propagate: RationalTime(1009, 1000),
            output: RationalTime(599, 1000), backprop: RationalTime(997, 1000), weightUpdate: RationalTime(601, 1000),
            leadShare: RationalTime(37, 100))
        for durations in [HomepageLoop.Durations(), awkward] {
            let cycle = try HomepageLoop.Cycle(gaps: gaps, durations: durations)
            #expect(cycle.phases.count == 2 * gaps + 7)
            #expect(cycle.phases[0].start == .zero && cycle.phases[cycle.phases.count - 1].end == durations.cycle)
            for (phase, next) in zip(cycle.phases, cycle.phases.dropFirst()) { #expect(phase.end == next.start) }
            #expect(cycle.phases.reduce(RationalTime.zero) { $0 + $1.duration } == durations.cycle)

            let rests = cycle.phases.filter { $0.kind == .idle }.map(\.duration)
            #expect(rests[0] == (rests[0] + rests[1]).scaled(by: durations.leadShare))
            #expect(rests[0] + rests[1] >= durations.cycle / 10)
            for phase in cycle.phases {
                let asked: RationalTime
                switch phase.kind {
                case .idle: continue
                case .input: asked = durations.input
                case .propagate: asked = durations.propagate
                case .output: asked = durations.output
                case .hold: asked = durations.hold
                case .backprop: asked = durations.backprop
                case .weightUpdate: asked = durations.weightUpdate
                case .consequence: asked = durations.consequence
                }
                #expect(phase.duration == asked.scaled(by: cycle.compression))
            }
        }
    }

    @Test("A network too deep for the cycle shortens its phases in proportion and says so")
    func compression() throws {
        #expect(try !Self.phases(4).isCompressed)
        let five = try Self.phases(5)
        #expect(five.compression == RationalTime(9, 10) && five.isCompressed)
        #expect(five.phase(.propagate, gap: 4).duration == RationalTime(9, 10))
        #expect(five.phases[0].duration + five.phases[16].duration == RationalTime(6, 5))
        let note = try #require(five.note)
        #expect(
            note.contains("5 x 1 s forward") && note.contains("last 12 s") && note.contains("10.8 s")
                && note.contains("90 %"))
        let deep = try Self.phases(15)
        #expect(deep.compression == RationalTime(27, 80))
        #expect(try #require(deep.note).contains("33.8 %"))
        let tiny = HomepageLoop.Durations(cycle: RationalTime(1, 50), input: RationalTime(4))
        let cause = try #require(try HomepageLoop.Cycle(gaps: 3, durations: tiny).note)
        #expect(cause.contains("input 4 s") && cause.contains("cycle of 0.02 s") && cause.contains("longer cycle"))
    }

    @Test("Exactly a tenth of rest needs no shortening")
    func compressionBorder() throws {
        var durations = HomepageLoop.Durations(hold: .zero, consequence: .zero)
        durations.cycle = RationalTime(80, 9)
        #expect(throws: HomepageLoop.CycleError.self) { try HomepageLoop.Cycle(gaps: 3, durations: durations) }
        durations.cycle = RationalTime(10)
        durations.input = RationalTime(9, 5)
        #expect(try HomepageLoop.Cycle(gaps: 3, durations: durations).compression == RationalTime(1))
        durations.input = RationalTime(1801, 1000)
        #expect(try HomepageLoop.Cycle(gaps: 3, durations: durations).compression == RationalTime(9000, 9001))
    }

    @Test("A phase is found by kind and gap, and by time, which loops")
    func lookup() throws {
        let cycle = try HomepageLoop.Cycle(gaps: 3)
        #expect(cycle.phase(.propagate, gap: 1) == cycle.phases[3])
        #expect(cycle.phase(.backprop, gap: 2) == cycle.phases[7])
        #expect(cycle.phase(.weightUpdate).start == RationalTime(17, 2))
        #expect(cycle.phase(.idle) == cycle.phases[0])
        for phase in cycle.phases {
            #expect(cycle.phase(at: phase.start) == phase)
            #expect(cycle.phase(at: phase.end - RationalTime(1, 1000)) == phase)
            #expect(cycle.phase(at: phase.start + cycle.duration * 3) == phase)
            #expect(phase.contains(phase.start) && !phase.contains(phase.end))
        }
        #expect(cycle.phase(at: RationalTime(12)) == cycle.phases[0])
        #expect(cycle.phase(at: RationalTime(-1, 60)) == cycle.phases[12])
    }

    @Test("An empty rest is never on", arguments: [RationalTime.zero, RationalTime(1)])
    func oneSidedRest(_ share: RationalTime) throws {
        let cycle = try HomepageLoop.Cycle(gaps: 2, durations: HomepageLoop.Durations(leadShare: share))
        #expect(cycle.phases.filter { $0.duration == .zero }.count == 1)
        for frame in 0..<720 {
            let time = FrameRate.fps60.time(ofFrame: frame)
            #expect(cycle.phase(at: time).contains(time))
        }
        #expect(cycle.phase(at: .zero).kind == (share == .zero ? .input : .idle))
    }

    @Test("Awkward durations stay within 64 bits, at every usual rate and every frame")
    func noOverflow() throws {
        let durations = HomepageLoop.Durations(
            cycle: RationalTime(599_999, 1000), input: RationalTime(59_999, 1000),
            propagate: RationalTime(59_981, 1000),
            output: RationalTime(59_971, 1000), backprop: RationalTime(59_957, 1000),
            weightUpdate: RationalTime(59_951, 1000), leadShare: RationalTime(33, 100))
        let cycle = try HomepageLoop.Cycle(gaps: 15, durations: durations)
        #expect(cycle.isCompressed)
        for text in ["24000/1001", "30000/1001", "60000/1001", "120000/1001", "240", "144", "90"] {
            let rate = try #require(FrameRate(text))
            for frame in stride(from: 0, to: rate.frameCount(for: cycle.duration), by: 97) {
                let time = rate.time(ofFrame: frame)
                let phase = cycle.phase(at: time)
                #expect(phase.contains(time))
                #expect((time - phase.start) + (phase.end - time) == phase.duration)
            }
        }
    }

    @Test("Values out of their limits are refused by name")
    func refusals() {
        for gaps in [-1, 0, 16] {
            #expect(throws: HomepageLoop.CycleError.gapCount(gaps)) { try HomepageLoop.Cycle(gaps: gaps) }
        }
        func refused(_ durations: HomepageLoop.Durations) -> HomepageLoop.CycleError? {
            do throws(HomepageLoop.CycleError) {
                _ = try HomepageLoop.Cycle(gaps: 3, durations: durations)
                return nil
            } catch {
                return error
            }
        }
        let limit = HomepageLoop.Cycle.maximumPhase
        #expect(
            refused(HomepageLoop.Durations(input: .zero)) == .duration(name: "input", value: .zero, limit: limit))
        #expect(
            refused(HomepageLoop.Durations(propagate: RationalTime(-1)))
                == .duration(name: "propagate", value: RationalTime(-1), limit: limit))
        #expect(
            refused(HomepageLoop.Durations(output: RationalTime(61)))
                == .duration(name: "output", value: RationalTime(61), limit: limit))
        #expect(
            refused(HomepageLoop.Durations(backprop: RationalTime(1, 3)))
                == .duration(name: "backprop", value: RationalTime(1, 3), limit: limit))
        #expect(
            refused(HomepageLoop.Durations(weightUpdate: RationalTime(1, 2000)))
                == .duration(name: "weightUpdate", value: RationalTime(1, 2000), limit: limit))
        #expect(
            refused(HomepageLoop.Durations(hold: RationalTime(-1)))
                == .duration(name: "hold", value: RationalTime(-1), limit: limit))
        #expect(
            refused(HomepageLoop.Durations(consequence: RationalTime(61)))
                == .duration(name: "consequence", value: RationalTime(61), limit: limit))
        #expect(
            refused(HomepageLoop.Durations(cycle: RationalTime(601)))
                == .duration(name: "cycle", value: RationalTime(601), limit: HomepageLoop.Cycle.maximumCycle))
        for share in [RationalTime(-1, 100), RationalTime(101, 100), RationalTime(1, 3)] {
            #expect(refused(HomepageLoop.Durations(leadShare: share)) == .leadShare(share))
        }
        #expect(refused(HomepageLoop.Durations(cycle: RationalTime(600), output: limit)) == nil)
        #expect(HomepageLoop.CycleError.gapCount(0).description.contains("1 to 15"))
        #expect(refused(HomepageLoop.Durations(input: .zero))?.description.contains("inputs' phase") == true)
    }

    @Test("Decoding lays the phases out anew and checks the values")
    func coding() throws {
        let cycle = try HomepageLoop.Cycle(gaps: 6, durations: HomepageLoop.Durations(input: RationalTime(1, 2)))
        let data = try JSONEncoder().encode(cycle)
        #expect(try JSONDecoder().decode(HomepageLoop.Cycle.self, from: data) == cycle)
        let text = try #require(String(data: data, encoding: .utf8))
        let broken = text.replacingOccurrences(of: "\"gaps\":6", with: "\"gaps\":60")
        #expect(broken != text)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(HomepageLoop.Cycle.self, from: Data(broken.utf8))
        }
        #expect(HomepageLoop.Phase.Kind.weightUpdate.rawValue == "weight_update")
    }

    @Test("Progress runs from 0 to 1 within the phase and stays there outside")
    func progress() throws {
        let cycle = try Self.phases(3) { $0.leadShare = .zero }
        let phase = cycle.phase(.propagate, gap: 1)
        #expect(phase.start.seconds == 1.8)
        #expect(phase.progress(at: 0) == 0 && phase.progress(at: 1.8) == 0)
        #expect(abs(phase.progress(at: 2.05) - 0.25) < 1e-15)
        #expect(phase.progress(at: 2.8) == 1 && phase.progress(at: 100) == 1)
        let empty = cycle.phases[0]
        #expect(empty.progress(at: -0.1) == 0 && empty.progress(at: 0) == 1)
    }
}
