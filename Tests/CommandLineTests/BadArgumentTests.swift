import Foundation
import Testing

/// What the user gets wrong is told before a device is opened, with exit code 64 or 73 and the way out.
@Suite(.timeLimit(.minutes(20))) struct BadArgumentTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let message: String

        init(_ arguments: String, _ message: String) {
            self.arguments = arguments.split(separator: " ").map(String.init)
            self.message = message
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    /// With an extension of three letters it is the longest name that file systems take.
    static let longest = String(repeating: "x", count: 251)

    /// No device can be opened with it.
    static let withoutDevice = ["__EGL_VENDOR_LIBRARY_FILENAMES": "/nonexistent"]

    @Test(arguments: [
        Case("rendr homepage-loop", "Did you mean 'render'?"),
        Case("help rendr", "Did you mean 'render'?"),
        Case("render homepage-lop", "Did you mean 'homepage-loop'?"),
        Case("still homepage-lop --frame 0 -o a.png", "Did you mean 'homepage-loop'?"),
        Case("inspect homepageloop", "Did you mean 'homepage-loop'?"),
        Case("render homepage-loop --theem dark", "Did you mean '--theme'?"),
        Case("render homepage-loop --theme drak", "Did you mean 'dark'?"),
        Case("render homepage-loop --theme sepia", "The themes are dark, light, both."),
        Case("render homepage-loop --quality hihg", "Did you mean 'high'?"),
        Case("render homepage-loop --preset medum", "Did you mean 'medium'?"),
        Case("render homepage-loop --progress josn", "Did you mean 'json'?"),
        Case("render homepage-loop --device sofware", "Did you mean 'software'?"),
        Case("render homepage-loop --device -1", "--device"),
        Case("render homepage-loop --size 1081p", "Did you mean '1080p'?"),
        Case("render homepage-loop --size potrait", "Did you mean 'portrait'?"),
        Case("render homepage-loop --size 1921x1080", "use 1920x1080"),
        Case("render homepage-loop --size 1920x1079", "use 1920x1078"),
        Case("render homepage-loop --size 0x0", "use 64 to 7680"),
        Case("render homepage-loop --size 1920x", "WIDTHxHEIGHT"),
        Case("render homepage-loop --size 1000000x1000000", "use 64 to 7680"),
        Case("render homepage-loop --size 99999999999999999999x2", "WIDTHxHEIGHT"),
        Case("render homepage-loop --size 64x7680", "aspect"),
        Case("render homepage-loop --jobs 0", "from 1 to 256"),
        Case("render homepage-loop --jobs two", "from 1 to 256"),
        Case("render homepage-loop --segment 1", "add --work FOLDER"),
        Case("render homepage-loop --segment 1 --work w -o a.mp4", "leave -o out"),
        Case("render homepage-loop --segment 2-1 --work w", "0-2,5"),
        Case("render homepage-loop --segment 1, --work w", "0-2,5"),
        Case("render homepage-loop --segment -1 --work w", "--segment"),
        Case("render homepage-loop --theme both --work w -o a.mp4", "one theme at a time"),
        Case("render homepage-loop --jobs 2 -o %04d.png", "names pictures"),
        Case("render homepage-loop --keep-work -o %04d.png", "names pictures"),
        Case("render homepage-loop --segment-length 0.01s", "from 0.1s to 30s"),
        Case("render homepage-loop --segment-length 31s", "from 0.1s to 30s"),
        Case("plan homepage-lop", "Did you mean 'homepage-loop'?"),
        Case("plan homepage-loop --frames 0-720", "frames 0-719"),
        Case("render homepage-loop --section otuput", "Did you mean 'output'?"),
        Case("render homepage-loop --section idle#3", "Use 'idle#1' to 'idle#2'"),
        Case("render homepage-loop --section output#x", "Use 'output'"),
        Case("render homepage-loop --section output --frames 0-9", "either --frames A-B or --section NAME"),
        Case("render homepage-loop --section output --fps 1", "more than 1 frames a second"),
        Case("render homepage-loop --values a.json --segment 1 --work w", "use `neuroreel values`"),
        Case("render homepage-loop --values a.mp4 -o a.mp4", "name another file"),
        Case("still homepage-loop --section losss -o a.png", "The sections are idle, input,"),
        Case("values homepage-loop --section losss", "The sections are idle, input,"),
        Case("values homepage-loop --frames 0-720", "frames 0-719"),
        Case("verify film.mp4 --samples 0", "from 1 to 10000"),
        Case("joim --work w -o a.mp4", "Did you mean 'join'?"),
        Case("render homepage-loop --fps 0", "Use 1 to 240"),
        Case("render homepage-loop --fps 241", "Use 1 to 240"),
        Case("render homepage-loop --fps 60/0", "Use 1 to 240"),
        Case("render homepage-loop --fps fast", "Use 1 to 240"),
        Case("render homepage-loop --crf 52", "from 1 (best) to 51"),
        Case("render homepage-loop --crf 0", "from 1 (best) to 51"),
        Case("render homepage-loop --frames 9-3", "use 3-9"),
        Case("render homepage-loop --frames 7", "such as 0-59"),
        Case("render homepage-loop --frames 0-720", "frames 0-719"),
        Case("render homepage-loop --fps 30 --frames 0-360", "frames 0-359"),
        Case(
            "render homepage-loop --layers 8,0,6",
            "--layers: network.layers[2] is '0': use a whole number from 1 to 256."),
        Case("render homepage-loop --layers 8", "layers"),
        Case("render homepage-loop --layers 8,12,,6", "network.layers[3] is ''"),
        Case("render homepage-loop --title \(String(repeating: "x", count: 81))", "has 81 characters"),
        Case("still computation-graph --frame 0 --title \u{A0} -o a.png", "The title is empty"),
        Case("render homepage-loop --size portrait --title \(String(repeating: "W", count: 60))", "two lines"),
        Case(
            "render homepage-loop --set network.activation=softmax",
            "The activations are identity, relu, tanh, sigmoid."),
        Case("render homepage-loop --set network.activation=rleu", "Did you mean 'relu'?"),
        Case("render homepage-loop --set network.output=sofmax", "Did you mean 'softmax'?"),
        Case("render homepage-loop --set network.output=tanh", "or mse for the loss"),
        Case("render homepage-loop --set network.loss=cross-entropy", "The losses are mse, binary-cross-entropy"),
        Case("render homepage-loop --set network.loss=binary-cross-entropy --layers 3,1", "use sigmoid"),
        Case("render computation-graph --set network.bias=false", "has no network.bias to choose"),
        Case("render computation-graph --set sparks=3", "leave --set sparks out"),
        Case("render homepage-loop --layers 8,twelve,6", "network.layers[2] is 'twelve'"),
        Case("render homepage-loop --layers 8,100000,6", "100000"),
        Case("render homepage-loop --layers 1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1", "layers"),
        Case("render homepage-loop --seed minus", "from 0 to 18446744073709551615"),
        Case("render homepage-loop --seed -1", "from 0 to 18446744073709551615"),
        Case("render homepage-loop --seed 18446744073709551616", "from 0 to 18446744073709551615"),
        Case("render homepage-loop --fps -1", "Use 1 to 240"),
        Case(
            "render homepage-loop --set sparks=1.5", "--set sparks: sparks is '1.5': use a whole number from 1 to 64."),
        Case("render homepage-loop --set sparks=-1", "from 1 to 64"),
        Case("render homepage-loop --set sparks=0", "sparks"),
        Case("render homepage-loop --set training.cycles=0", "cycles"),
        Case("render homepage-loop --set training.learning-rate=nan", "a number above 0 and at most 10"),
        Case("render homepage-loop --set training.learning-rate=abc", "a number above 0 and at most 10"),
        Case("render homepage-loop --set timing.cycle=0s", "whole milliseconds"),
        Case("render homepage-loop --set timing.cycle=0.0005s", "whole milliseconds"),
        Case("render homepage-loop --set timing.input=61s", "from 0.001s to 60s"),
        Case("render homepage-loop --set timing.lead-share=2", "from 0 to 1"),
        Case("render homepage-loop --set timing.lead-share=0.123", "whole hundredths"),
        Case("render homepage-loop --set spraks=3", "Did you mean 'sparks'?"),
        Case("render homepage-loop --set network.layrs=3,2", "Did you mean 'layers'?"),
        Case("render homepage-loop --set cycles=3", "it stands at training.cycles"),
        Case("render homepage-loop --set network=3", "network is a group"),
        Case("render homepage-loop --set sparks", "such as network.layers=8,12,6"),
        Case("render homepage-loop --set =3", "such as network.layers=8,12,6"),
        Case("render homepage-loop --set network.weights=[[1,2", "--set network.weights:1:6: it is not YAML"),
        Case("render homepage-loop --set output.file=a.mp4 --set output.format=png", "leave one of them out"),
        Case("render homepage-loop --set timing.step=3s", "The film homepage-loop has no timing.step to choose"),
        // What the options of single films were called.
        Case("render homepage-loop --activation tanh", "use --set network.activation=VALUE"),
        Case("render homepage-loop --no-bias", "use --set network.bias=false"),
        Case("still homepage-loop --frame 0 -o a.png --cycle-duration=8s", "use --set timing.cycle=VALUE"),
        Case("still homepage-loop -o a.png", "--at TIME, --frame NUMBER or --section NAME"),
        Case("still homepage-loop --at 1s --frame 1 -o a.png", "--at TIME, --frame NUMBER or --section NAME"),
        Case("still homepage-loop --at 12s -o a.png", "12 s"),
        Case("still homepage-loop --at noon -o a.png", "3200ms"),
        Case("still homepage-loop --at 0.12345678901234567 -o a.png", "microsecond"),
        Case("still homepage-loop --frame 720 -o a.png", "frames 0-719"),
        Case("still homepage-loop --frame 1", "--output"),
        Case("still homepage-loop --frame abc -o a.png", "from 0 on"),
        Case("still homepage-loop --frame -1 -o a.png", "from 0 on"),
        Case("sheet homepage-loop --every 1s --sections -o a.png", "either --every TIME or --sections"),
        Case("sheet homepage-loop --every 0.01s -o a.png", "use --every 0.03s or more"),
        Case(
            "sheet homepage-loop --set training.cycles=50 -o a.png",
            "650 sections, and a sheet holds up to 400: use --every 1.5s"),
        Case("sheet homepage-loop --every 0.03s --thumbnail 1000 -o a.png", "a smaller --thumbnail than 1000"),
        Case("sheet homepage-loop --thumbnail 63 -o a.png", "Use 64 to 1920 pixels"),
        Case("sheet homepage-loop --every 0s -o a.png", "in whole milliseconds"),
        Case("sheet homepage-lop -o a.png", "Did you mean 'homepage-loop'?"),
        Case("render homepage-loop --captions brun", "Did you mean 'burn'?"),
        Case("render homepage-loop --captions track,", "such as track,sidecar"),
        Case("render homepage-loop --captions none,track", "The forms of captions are burn, track, sidecar, none."),
        Case("render homepage-loop --captions sidecar -o %d.png", "use --captions burn"),
        Case("still homepage-loop --frame 0 --captions track -o a.png", "use --captions burn"),
        Case("inspect homepage-loop --set training.cycles=2 --step 1", "With training.update-weights each"),
        Case(
            "inspect homepage-loop --set training.cycles=2 --set training.update-weights=true --step 2", "steps 0 to 1"),
    ])
    func usage(_ bad: Case) async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Tool.run(bad.arguments, in: folder, environment: Self.withoutDevice)
        #expect(outcome.status == 64)
        #expect(outcome.errors.hasPrefix("Error: "))
        #expect(outcome.errors.contains(bad.message), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(try folder.names.isEmpty)
    }

    @Test(arguments: [
        Case("render homepage-loop -o film.avi", "film.mp4"),
        Case("render homepage-loop -o film", "film.mp4"),
        Case("render homepage-loop -o .mp4", "'film.mp4'"),
        Case("render homepage-loop -o ..", "'../film.mp4'"),
        Case("render homepage-loop -o -", "standard output"),
        Case("render homepage-loop -o film.png", "film-%06d.png"),
        Case("render homepage-loop -o %d-%d.png", "exactly one frame number"),
        Case("render homepage-loop -o %x.png", "%06d"),
        Case("render homepage-loop -o missing/film.mp4", "create the folder"),
        Case("render homepage-loop -o missing/%06d.png", "create the folder"),
        Case("render homepage-loop -o file/film.mp4", "file/film.mp4"),
        Case("render homepage-loop --theme both -o file/film.mp4", "file/film-dark.mp4"),
        Case("render homepage-loop -o /proc/film.mp4", "/proc/film.mp4"),
        Case("render homepage-loop -o folder.mp4", "folder"),
        Case("render homepage-loop -o dangling.mp4", "remove the link"),
        Case("render homepage-loop -o circle.mp4", "links lead in a circle"),
        Case("render homepage-loop -o protected.mp4", "make it writable"),
        Case("render homepage-loop --frames 0-9 -o protected%d.png", "make it writable"),
        Case("render homepage-loop -o \(longest)x.mp4", "choose a shorter name"),
        Case("render homepage-loop --theme both -o \(longest.dropLast(4)).mp4", "choose a shorter name"),
        Case("render homepage-loop --frames 9-10 -o \(longest.dropLast(1))%d.png", "choose a shorter name"),
        Case("render homepage-loop -o bad\u{FFFD}.mp4", "UTF-8"),
        Case("render homepage-loop -o pipe.mp4", "pipe"),
        Case("still homepage-loop --frame 0 -o still.jpg", "still.png"),
        Case("still homepage-loop --frame 0 -o -", "film.png"),
        Case("sheet homepage-loop -o sheet.jpg", "sheet.png"),
        Case("sheet homepage-loop -o missing/sheet.png", "create the folder"),
        Case("still homepage-loop --frame 0 -o missing/still.png", "create the folder"),
    ])
    func output(_ bad: Case) async throws {
        let folder = try TemporaryFolder()
        try folder.write("a file", to: "file")
        try folder.makeFolder("folder.mp4")
        #expect(mkfifo("\(folder.path)/pipe.mp4", 0o600) == 0)
        for (link, other) in [("dangling.mp4", "nothing"), ("circle.mp4", "circle.mp4")] {
            #expect(symlink(other, "\(folder.path)/\(link)") == 0)
        }
        for name in ["protected.mp4", "protected7.png"] {
            try folder.write("old", to: name)
            #expect(chmod("\(folder.path)/\(name)", 0o444) == 0)
        }
        let names = try folder.names
        let outcome = try await Tool.run(bad.arguments, in: folder, environment: Self.withoutDevice)
        #expect(outcome.status == 73)
        #expect(outcome.errors.hasPrefix("Error: "))
        #expect(outcome.errors.contains(bad.message), "\(outcome.errors)")
        #expect(try folder.names == names)
    }
}
