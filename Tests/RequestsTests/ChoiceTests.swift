import Console
import Encoding
import FilmKit
import Foundation
import Outputs
import Plan
import Requests
import SamplePlans
import Storyboards
import Testing
import Timeline

/// Values and options of the command line.
@Suite struct ChoiceTests {
    @Test(arguments: [
        ("3", [3]), ("0-2", [0, 1, 2]), ("0-2,5", [0, 1, 2, 5]), ("5,0-2", [0, 1, 2, 5]), ("1-3,2-4", [1, 2, 3, 4]),
        ("7,7", [7]),
    ])
    func segments(text: String, indices: [Int]) throws {
        #expect(Array(try ArgumentValues.segments(text)) == indices)
    }

    @Test(arguments: ["", ",", "1,", "-1", "2-1", "1-2-3", "a", "1;2", "4294967296", "0-99999999999999999999"])
    func noSegments(text: String) {
        let error = #expect(throws: NeuroReelError.self) { try ArgumentValues.segments(text) }
        #expect(error?.status == .usage)
    }

    @Test func numbers() throws {
        #expect(try ArgumentValues.jobs("1") == 1 && ArgumentValues.jobs("256") == 256)
        #expect(try ArgumentValues.crf("1") == 1 && ArgumentValues.crf("51") == 51)
        #expect(try ArgumentValues.index("0") == 0 && ArgumentValues.index("4503599627370496") == 1 << 52)
        #expect(try ArgumentValues.time("3200ms") == RationalTime(16, 5) && ArgumentValues.time("0") == .zero)
        #expect(try ArgumentValues.frameRate("29.97") == FrameRate(numerator: 30000, denominator: 1001))
        #expect(try ArgumentValues.segmentLength("0.1") == RationalTime(1, 10))
        #expect(try ArgumentValues.preset("slow") == "slow")
        let refused: [() throws -> Void] = [
            { _ = try ArgumentValues.jobs("0") }, { _ = try ArgumentValues.jobs("257") },
            { _ = try ArgumentValues.crf("0") }, { _ = try ArgumentValues.crf("52") },
            { _ = try ArgumentValues.index("-1") }, { _ = try ArgumentValues.index("1.5") },
            { _ = try ArgumentValues.time("-1") }, { _ = try ArgumentValues.time("86400.001") },
            { _ = try ArgumentValues.duration("0") }, { _ = try ArgumentValues.segmentLength("0.099") },
            { _ = try ArgumentValues.segmentLength("30.001") }, { _ = try ArgumentValues.frameRate("0.5") },
            { _ = try ArgumentValues.preset("slo") },
        ]
        for (index, body) in refused.enumerated() {
            let error = #expect(throws: NeuroReelError.self, "\(index)") { try body() }
            #expect(error?.status == .usage)
        }
    }

    @Test func optionsThatBelongTogether() throws {
        let (video, pictures) = ([try RenderOutput("a.mp4")], [try RenderOutput("%d.png")])
        func isRight(_ options: RenderOptions, _ outputs: [RenderOutput], hasOutput: Bool = false) -> Bool {
            (try? options.validate(outputs: outputs, hasOutput: hasOutput)) != nil
        }
        let some = IndexSet(integer: 0)
        #expect(isRight(RenderOptions(), video) && isRight(RenderOptions(), pictures, hasOutput: true))
        #expect(!isRight(RenderOptions(segments: some), video))
        #expect(isRight(RenderOptions(workFolder: "w", segments: some), video))
        #expect(!isRight(RenderOptions(workFolder: "w", segments: some), video, hasOutput: true))
        #expect(!isRight(RenderOptions(workFolder: "w", segments: some, valuesFile: "v"), video))
        #expect(!isRight(RenderOptions(workFolder: "w"), video + video) && isRight(RenderOptions(), video + video))
        for options in [
            RenderOptions(jobs: 2), RenderOptions(workFolder: "w"), RenderOptions(isFresh: true),
            RenderOptions(keepsWork: true),
        ] { #expect(isRight(options, video) && !isRight(options, pictures)) }
        #expect(isRight(RenderOptions(valuesFile: "v", showsTimings: true), pictures))
    }

    @Test func filesOfOptions() throws {
        let outputs = [try RenderOutput("a.mp4"), try RenderOutput("%d.png"), try RenderOutput("b.mp4")]
        func paths(_ options: RenderOptions) -> [String] {
            options.files(outputs).map { file in
                switch file {
                case .output(_, let path), .workFolder(let path, isWritten: true): path
                default: "another"
                }
            }
        }
        #expect(paths(RenderOptions(valuesFile: "v")) == ["v", "a.mp4.work", "b.mp4.work"])
        #expect(paths(RenderOptions(workFolder: "w")) == ["w"])
    }

    @Test func formerNames() {
        #expect(FormerName.option("loss") == "--set network.loss=VALUE")
        #expect(FormerName.option("no-bias") == "--set network.bias=false")
        #expect(FormerName.key("no-bias") == "network.bias: false" && FormerName.key("loss") == "network.loss")
        #expect(FormerName.option("seed") == nil && FormerName.key("") == nil)
    }

    /// Every path that replaces a former name is one that there is.
    @Test func formerNamesLeadSomewhere() {
        let paths = Set(StoryboardFile().completions(for: []).map { String($0.dropLast()) })
        let names = [
            "activation", "output-activation", "loss", "no-bias", "sparks", "cycles", "update-weights", "learning-rate",
            "cycle-duration", "input-duration", "propagate-duration", "output-duration", "backprop-duration",
            "update-duration", "lead-share", "step-duration", "no-chapters",
        ]
        for name in names {
            let path = FormerName.key(name)?.split(separator: ":").first.map(String.init)
            #expect(path.map(paths.contains) == true, "\(name)")
        }
    }

    @Test func contradictionsOfAStoryboard() {
        func problems(_ given: Set<String>, _ change: (inout OutputSettings) -> Void) -> [String] {
            var output = OutputSettings()
            change(&output)
            return output.contradictions(given: given).map(\.path)
        }
        #expect(problems(["captions"]) { $0.captions = [.track] } == [])
        #expect(problems(["captions"]) { ($0.captions, $0.format) = ([.track], .png) } == ["captions"])
        #expect(problems([]) { ($0.captions, $0.format) = ([.track], .png) } == [])
        #expect(problems(["captions"]) { ($0.captions, $0.file) = ([.burn, .sidecar], "%d.PNG") } == ["captions"])
        #expect(problems(["captions"]) { ($0.captions, $0.format) = ([.burn], .png) } == [])
        #expect(problems(["output.format"]) { ($0.format, $0.file) = (.png, "a.mp4") } == ["output.format"])
        #expect(problems(["output.format"]) { ($0.format, $0.file) = (.png, "%d.png") } == [])
        #expect(problems(["output.file"]) { ($0.format, $0.file) = (.png, "a.mp4") } == [])
    }
}
