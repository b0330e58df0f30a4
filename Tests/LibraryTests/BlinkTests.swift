import Batches
import Console
import FilmKit
import Films
import Foundation
import Parameters
import Requests
import Storyboards
import Testing
import Timeline

/// A film is a folder and a line, a setting is a line: with `Blink` in a library, everything that is said of films knows it.
@Suite struct BlinkTests {
    /// The line.
    private static let films = FilmLibrary.standard.adding([Blink.self])

    private let file = StoryboardFile(films)
    private let path = "light.blinks"

    private func temporary(_ text: String, _ body: (String) throws -> Void) throws {
        let path = "\(NSTemporaryDirectory())/neuroreel-\(UUID().uuidString).yaml"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    private func request(_ source: String, _ settings: [Setting] = []) throws -> FilmRequest {
        try FilmRequest(source: source, settings: settings, library: Self.films)
    }

    private func blinks(_ request: FilmRequest) -> Int? { request.script.settings(of: Blink.self)?.blinks }

    private func blinks(_ source: String, _ settings: [Setting] = []) throws -> Int? {
        blinks(try request(source, settings))
    }

    @Test func library() throws {
        #expect(Self.films.names == FilmLibrary.standard.names + ["blink"])
        #expect(FilmLibrary.standard.script(named: "blink") == nil)
        let script = try #require(Self.films.script(named: "blink"))
        #expect(script == FilmScript(Blink.self) && script != FilmScript(Blink.self, .init(blinks: 4)))
        let decoder = JSONDecoder()
        let data = try JSONEncoder().encode(FilmScript(Blink.self, .init(blinks: 4)))
        #expect(String(decoding: data, as: UTF8.self).contains(#""blinks":4"#))
        #expect(throws: DecodingError.self) { try decoder.decode(FilmScript.self, from: data) }
        decoder.userInfo[FilmLibrary.userInfoKey] = Self.films
        #expect(try decoder.decode(FilmScript.self, from: data).settings(of: Blink.self)?.blinks == 4)
        #expect(try decoder.decode(FilmScript.self, from: data).settings(of: HomepageLoop.self) == nil)
    }

    @Test func reader() throws {
        try temporary("film: blink\nlight: {blinks: 5}\ncolors: {signal: \"#ff0000\"}\n") { path in
            let checked = try file.check(path).get()
            #expect(checked.summary.contains("blink, 5 s"))
            #expect(try blinks(path) == 5)
        }
        try temporary("film: blink\nlight: {blinks: 10, blink: 1}\ncolors: {neuron: \"#ff0000\"}\n") { path in
            let error = #expect(throws: NeuroReelError.self) { try file.check(path).get() }
            let lines = (error?.description ?? "").split(separator: "\n")
            #expect(
                lines.count == 3 && lines[0].hasSuffix(":2:17: light.blinks is '10': use a whole number from 1 to 9."))
            #expect(lines[1].contains("Did you mean 'blinks'?") && lines[2].contains("colors has no key 'neuron'"))
        }
        let unknown = #expect(throws: NeuroReelError.self) { try request("blnk") }
        #expect(unknown?.description.contains("Did you mean 'blink'?") == true)
    }

    @Test func starterSchemaAndManual() throws {
        let starter = try file.starter(film: "blink")
        #expect(starter.contains("film: blink\n") && starter.contains("  blinks: 3\n"))
        #expect(starter.contains("# How often it goes on: a whole number from 1 to 9."))
        try temporary(starter) { path throws in #expect(try blinks(path) == 3) }
        #expect(
            file.manual().contains("### blink\n") && file.manual().contains("| `light.blinks` | How often it goes on |")
        )
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(file.schema().utf8)) as? [String: Any])
        let properties = try #require(
            ((schema["$defs"] as? [String: Any])?["blink"] as? [String: Any])?["properties"] as? [String: Any])
        let light = try #require((properties["light"] as? [String: Any])?["properties"] as? [String: Any])
        #expect((light["blinks"] as? [String: Any])?["maximum"] as? Int == 9)
        #expect(!StoryboardFile().schema().contains("blink"))
    }

    @Test func settings() throws {
        let seven = try request("blink", [Setting(path, "7")])
        #expect(blinks(seven) == 7)
        let two = try request("blink", [Setting(path, "7"), Setting(path, "2")])
        #expect(blinks(two) == 2)
        for (setting, message) in [
            (Setting(path, "0"), "--set light.blinks: light.blinks is '0': use a whole number from 1 to 9."),
            (Setting("light.blinsk", "1"), "Did you mean 'blinks'?"),
            (Setting("light", "1"), "choose one of light.blinks"),
            (Setting("seed", "1", origin: "--seed"), "The film blink has no seed to choose: leave --seed out."),
        ] {
            let error = #expect(throws: NeuroReelError.self) { try request("blink", [setting]) }
            #expect(error?.status == .usage && error?.description.contains(message) == true, "\(setting)")
        }
        #expect(throws: NeuroReelError.self) { try request("homepage-loop", [Setting(path, "1")]) }
        #expect(file.completions(for: ["render", "blink", "--set"]).contains("light.blinks="))
        #expect(!file.completions(for: ["render", "blink", "--set"]).contains("network.layers="))
        #expect(
            file.completions(for: ["--set"]).contains("network.layers=")
                && file.completions(for: []).contains("\(path)="))
    }

    @Test func batch() throws {
        let text = """
            film: [blink, homepage-loop]
            output: "{film}-{light.blinks}-{seed}-{theme}.mp4"
            renders:
              - light: {blinks: [1, 2]}
              - theme: both
            """
        try temporary(text) { path in
            let renders = try BatchFile(path: path, library: Self.films).renders
            #expect(
                renders.map { (try? $0.output()) ?? "" } == [
                    "blink-1-none-dark.mp4", "blink-2-none-dark.mp4", "homepage-loop-1-none-dark.mp4",
                    "homepage-loop-2-none-dark.mp4", "blink-3-none-dark.mp4", "blink-3-none-light.mp4",
                    "homepage-loop-none-42-dark.mp4", "homepage-loop-none-42-light.mp4",
                ])
            #expect(try renders.prefix(2).map { blinks(try $0.request().film) } == [1, 2])
            let error = #expect(throws: NeuroReelError.self) { try renders[2].request() }
            #expect(error?.description.contains("The film homepage-loop has no light.blinks to choose") == true)
        }
        try temporary("film: blink\nlight.blinks: 4\n") { path throws in
            let request = try BatchFile(path: path, library: Self.films).renders[0].request()
            #expect(blinks(request.film) == 4)
            #expect(throws: NeuroReelError.self) { try BatchFile(path: path) }
        }
    }
}
