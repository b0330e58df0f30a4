import Console
import FilmKit
import Films
import Foundation
import Outputs
import Plan
import Rendering
import Requests
import SamplePlans
import Storyboards
import TestFolders
import Testing

/// A user's theme in a request: its plan, its files and its outputs.
@Suite struct ThemeTests {
    private static let device = RenderDevice(
        index: nil, name: "a brush", vendor: "a hand", version: "1.0", isSoftware: true, reason: "",
        maxTextureSize: 4096)

    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name)))
        return folder.file(name)
    }

    private func job(
        _ theme: String?, settings: [Setting] = [], source: String = "homepage-loop", output: String? = nil
    ) throws
        -> RenderJob
    {
        let themes = try theme.map { text throws(NeuroReelError) in try ThemeChoice.parse(text) }
        let film = try FilmRequest(source: source, settings: settings, themes: themes)
        let request = RenderRequest(
            film: film, frames: FrameSelection(), quality: nil, crf: nil, preset: nil, output: output)
        return try #require(try request.resolved().jobs(on: Self.device).first)
    }

    /// The plan has what the theme says, and neither where it lies nor how it is written.
    @Test func planFollowsContents() throws {
        let first = try job(write("base: light\nspark: {gain: 0.5}\n", to: "a.yaml"))
        let other = try job(write("# The same.\nspark: {gain: 0.50, tail: .24}\nbase: light\n", to: "b.yaml"))
        #expect(first.plan == other.plan && first.plan.hash == other.plan.hash)
        #expect(!String(decoding: CanonicalJSON.encode(first.plan), as: UTF8.self).contains("yaml"))
        let changed = try job(write("base: light\nspark: {gain: 0.6}\n", to: "a.yaml"))
        #expect(changed.plan.hash != first.plan.hash)
        #expect(
            first.plan.differences(of: changed.plan)
                == ["staging.themeValues.spark.gain is 0.6 and not 0.5"])
        let decoded = try JSONDecoder().decode(RenderPlan.self, from: CanonicalJSON.encode(first.plan))
        #expect(decoded == first.plan && decoded.hash == first.plan.hash)
    }

    /// The plan of a built-in theme is what it was before there were others.
    @Test func builtIn() throws {
        for name in ThemeName.allCases {
            let built = try job(name.rawValue)
            let own = try job(write(ThemeTexts.starter(name), to: "own.yaml"))
            #expect(own.plan == built.plan && own.plan.hash == built.plan.hash)
            let staging = CanonicalJSON.leaves(of: built.plan.staging)
            #expect(Set(staging.keys) == ["theme", "aspect", "burnsCaptions"])
        }
    }

    /// `--theme`, `--set theme=` and `theme:` are one setting, and the first of them wins.
    @Test func precedence() throws {
        let own = try write("neuron: {rim: 2}\n", to: "own.yaml")
        let story = try write("film: homepage-loop\ntheme: own.yaml\n", to: "s.yaml")
        #expect(try job(nil, source: story).plan == job(own).plan)
        #expect(try job(nil, settings: [Setting("theme", own)]).plan == job(own).plan)
        #expect(try job("light", source: story).plan == job("light").plan)
        #expect(try job(nil, settings: [Setting("theme", "light")], source: story).plan == job("light").plan)
        #expect(try job(own, settings: [Setting("theme", "light")]).plan == job(own).plan)
        let colored = [Setting("colors.signal", "#ff0000")]
        #expect(try job(own, settings: colored).plan.staging.colors == [.signal: "#ff0000"])
        #expect(try job(own, settings: colored).plan.staging.themeValues == ["neuron.rim": .number(2)])
    }

    @Test(arguments: [
        ("warm.yaml", "warm"), ("my warm.theme.yml", "my warm.theme"), ("日本.YAML", "日本"), ("-x.yaml", "-x"),
        ("a\u{1b}b.yaml", "a-b"), ("a\\b:c.yaml", "a-b-c"), ("100%d.yaml", "100%d"),
    ])
    func outputs(name: String, part: String) throws {
        let own = try write("neuron: {rim: 2}\n", to: name)
        #expect(try job(own).output.text == "out/homepage-loop-\(part).mp4")
        #expect(try job(own, output: "film.mp4").output.text == "film.mp4")
        let pictures = try job(own, settings: [Setting("output.format", "png")])
        #expect(pictures.output.text == "out/homepage-loop-\(part.replacing("%", with: "%%"))-%06d.png")
        let story = try write(
            "film: homepage-loop\ntheme: \"\(name.replacing("\\", with: "\\\\").replacing("\u{1b}", with: "\\e"))\"\n",
            to: "s.yaml")
        #expect(try job(nil, source: story).output.text == "out/s-\(part).mp4")
    }

    /// No output overwrites the theme.
    @Test func files() throws {
        let own = try write("neuron: {rim: 2}\n", to: "own.yaml")
        let film = try FilmRequest(source: "homepage-loop", themes: .file(own))
        guard case .input("the theme", own) = film.files.first else {
            Issue.record("\(film.files)")
            return
        }
        var files = CommandFiles()
        try files.add(film.files)
        let error = #expect(throws: NeuroReelError.self) {
            try files.add([.output("the values", path: "\(folder.path)/./own.yaml")])
        }
        #expect(error?.description.contains("it is the theme too") == true)
    }

    @Test func parsing() throws {
        #expect(try ThemeChoice.parse("both") == .both)
        #expect(try ThemeChoice.parse("./dark") == .file("./dark"))
        let error = #expect(throws: NeuroReelError.self) { try ThemeChoice.parse("drak") }
        #expect(
            error?.description
                == "Did you mean 'dark'? The themes are dark, light, both. One of your own is a file .yaml.")
        #expect(error?.status == .usage)
        #expect(throws: NeuroReelError.self) { try ThemeChoice.parse("") }
        #expect(throws: NeuroReelError.self) { try ThemeChoice.parse(".yaml") }
        let setting = #expect(throws: NeuroReelError.self) { try job(nil, settings: [Setting("theme", "drak")]) }
        #expect(setting?.status == .usage && setting?.description.contains("Did you mean 'dark'?") == true)
    }

    @Test func completions() throws {
        _ = try write("", to: "a.yaml")
        _ = try write("", to: "b.txt")
        try FileManager.default.createDirectory(atPath: folder.file("sub"), withIntermediateDirectories: true)
        #expect(
            ThemeChoice.completions(of: "\(folder.path)/") == [
                "dark", "light", "both", "\(folder.path)/a.yaml", "\(folder.path)/sub/",
            ])
    }
}
