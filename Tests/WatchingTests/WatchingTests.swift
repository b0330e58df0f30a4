import Encoding
import Foundation
import TestFolders
import Testing

/// The edit loop as a whole: a program, a storyboard that is saved, and requests as a browser sends them.
@Suite(.serialized, .timeLimit(.minutes(20))) struct WatchingTests {
    private static let small = "film: homepage-loop\nnetwork: {layers: [2, 3, 2]}\n"
    private static let draft = ["--draft", "160", "--device", "software"]

    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func save(_ text: String, to name: String = "my.yaml") throws {
        try text.write(toFile: folder.file(name), atomically: true, encoding: .utf8)
    }

    /// Saves a storyboard and watches it.
    private func watch(_ text: String = small, _ arguments: [String] = []) async throws -> Page {
        try save(text)
        return try await Page(WatchProgram(["watch", "my.yaml"] + Self.draft + arguments, in: folder))
    }

    /// The picture of `still` at a page's size.
    private func still(_ state: Page.State, _ moment: [String]) async throws -> RGBImage {
        let film = try #require(state.film)
        let theme = try #require(state.picture).theme
        let outcome = try await WatchProgram.run(
            ["still", "my.yaml", "--size", "\(film.width)x\(film.height)", "--theme", theme, "--device", "software"]
                + moment + ["-o", "still.png"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try PNG.read(folder.file("still.png"))
    }

    private func expectStill(_ page: Page, _ state: Page.State, _ moment: [String]) async throws {
        try await page.png(state).write(to: URL(fileURLWithPath: folder.file("page.png")))
        #expect(try PNG.read(folder.file("page.png")) == (try await still(state, moment)), "\(moment)")
    }

    @Test func picturesAreStills() async throws {
        let page = try await watch(Self.small + "theme: both\n", ["--section", "propagate-1"])
        var state = try await page.state()
        #expect(state.source == "my.yaml" && state.errors.isEmpty && state.film?.themes == ["dark", "light"])
        #expect(state.film?.width == 160 && state.film?.height == 90)
        try await expectStill(page, state, ["--section", "propagate-1"])
        state = try await page.choose("frame=200&theme=light")
        #expect(state.picture?.frame == 200 && state.picture?.theme == "light")
        try await expectStill(page, state, ["--frame", "200"])
        state = try await page.choose("theme=dark")
        try await expectStill(page, state, ["--frame", "200"])
        let last = try #require(state.film).sections.last?.name
        state = try await page.choose("section=\(try #require(last).replacing("#", with: "%23"))")
        #expect(state.picture?.section == (state.film?.sections.count ?? 0) - 1)
        // Neither a moment nor a theme that the film does not have ends anything.
        state = try await page.choose("section=nothing&theme=none")
        #expect(state.picture?.theme == "dark" && state.warnings.contains { $0.contains("no section 'nothing'") })
        state = try await page.choose("frame=4000000")
        #expect(state.picture?.frame == (state.film?.frames ?? 0) - 1 && state.warnings.count == 1)
        page.program.send(SIGINT)
        #expect(try await page.program.end().status == 130)
    }

    @Test func pageIsServed() async throws {
        let page = try await watch()
        for (path, type) in [("/", "text/html"), ("/watch.css", "text/css"), ("/watch.js", "text/javascript")] {
            let answer = try await page.ask(path)
            #expect(answer.status == 200 && answer.body.count > 500 && answer.headers.contains("Content-Type: \(type)"))
            #expect(answer.headers.contains("default-src 'none'"))
            // It works offline.
            #expect(
                !String(decoding: answer.body, as: UTF8.self).replacing("http://www.w3.org/2000/svg", with: "")
                    .contains("://"))
        }
        #expect(try await page.ask("/", host: "localhost:\(page.port)").status == 200)
        for host in ["example.com", "127.0.0.1", "localhost:1", "127.0.0.1:\(page.port).example.com", ""] {
            #expect(try await page.ask("/state", host: host).status == 403, "\(host)")
        }
        for path in [
            "/my.yaml", "/../my.yaml", "/%2e%2e/my.yaml", "//my.yaml", "/picture/1.png", "/picture/../../my.yaml",
            "/state/",
        ] {
            #expect(try await page.ask(path).status == 404, "\(path)")
        }
        #expect(try await page.ask("/choice?frame=1").status == 405)
        #expect(
            try await page.ask("/choice?frame=1", method: "POST", more: "Origin: http://example.com\r\n").status == 403)
        #expect(try await page.ask("/choice?frame=-1", method: "POST").status == 400)
    }

    @Test func errorsAreThoseOfCheck() async throws {
        let page = try await watch()
        var state = try await page.state()
        try save(Self.small + "sede: 3\noutput: {fps: 0}\n")
        state = try await page.state(after: state.revision)
        let check = try await WatchProgram.run(["check", "my.yaml"], in: folder)
        #expect(state.errors.count == 2 && check.errors.hasPrefix(state.errors.joined(separator: "\n") + "\n"))
        #expect(state.picture == nil && state.film != nil)
        #expect(page.program.text("errors").contains(state.errors[0]))
        try FileManager.default.removeItem(atPath: folder.file("my.yaml"))
        state = try await page.state(after: state.revision)
        #expect(state.errors == ["my.yaml: there is no such file."])
        try save(Self.small + "colors: {signal: '#0b1020'}\n")
        state = try await page.state { $0.errors.isEmpty }
        let warnings = try await WatchProgram.run(["check", "my.yaml"], in: folder)
        #expect(!state.warnings.isEmpty && warnings.errors == state.warnings.joined(separator: "\n") + "\n")
        try await expectStill(page, state, ["--at", "0"])
    }

    @Test func brokenAtTheStart() async throws {
        let page = try await watch("film: homepage-lop\n", ["--section", "output"])
        var state = try await page.state()
        #expect(state.errors.count == 1 && state.film == nil && state.picture == nil)
        try save(Self.small)
        state = try await page.state { $0.errors.isEmpty }
        try await expectStill(page, state, ["--section", "output"])
    }

    @Test func lastSaveIsShown() async throws {
        let page = try await watch(Self.small, ["--at", "4s"])
        for seed in 1...20 {
            let text = Self.small + "seed: \(seed)\n"
            if seed % 2 == 0 {
                try save(text)
            } else {
                // In place, and half-written for a moment.
                try Data(text.utf8.prefix(30)).write(to: URL(fileURLWithPath: folder.file("my.yaml")))
                try await Task.sleep(for: .milliseconds(seed * 10))
                try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file("my.yaml")))
            }
        }
        try save(Self.small + "seed: 99\ntitle: The last\n")
        let state = try await page.state { $0.film?.title == "The last" }
        try await expectStill(page, state, ["--at", "4s"])
    }

    @Test func momentsSurviveSaves() async throws {
        let page = try await watch(Self.small, ["--section", "output"])
        let first = try await page.state()
        try save(Self.small + "timing: {cycle: 8s}\n")
        var state = try await page.state(after: first.revision)
        #expect(state.picture?.section == first.picture?.section && state.picture?.time != first.picture?.time)
        try await expectStill(page, state, ["--section", "output"])
        // A time stays, and comes back when the film is as long as before.
        try save(Self.small)
        state = try await page.state(after: state.revision)
        let end = try #require(state.film).frames - 1
        state = try await page.choose("frame=\(end)")
        try save(Self.small + "timing: {cycle: 8s}\n")
        state = try await page.state(after: state.revision)
        #expect(
            try #require(state.picture).frame < end && state.warnings.contains { $0.contains("is not in the film") })
        try save(Self.small)
        state = try await page.state(after: state.revision)
        #expect(state.picture?.frame == end && state.warnings.isEmpty)
    }

    @Test func shapesMayChange() async throws {
        let page = try await watch(Self.small, ["--at", "4s"])
        var state = try await page.state()
        for (size, width, height) in [("portrait", 90, 160), ("300x100", 160, 64), ("1080p", 160, 90)] {
            try save(Self.small + "output: {size: \(size)}\n")
            state = try await page.state(after: state.revision)
            #expect(state.film?.width == width && state.film?.height == height)
            try await expectStill(page, state, ["--at", "4s"])
        }
    }

    @Test func themesAreWatched() async throws {
        try save("base: dark\n", to: "look.yaml")
        let page = try await watch(Self.small + "theme: look.yaml\n")
        let first = try await page.state()
        try save("base: light\n", to: "look.yaml")
        var state = try await page.state(after: first.revision)
        #expect(try await page.png(first) != (try await page.png(state)))
        try save("base: lihgt\n", to: "look.yaml")
        state = try await page.state(after: state.revision)
        #expect(state.errors.count == 1 && state.errors[0].hasPrefix("look.yaml:1:7: "))
        try save("base: light\n", to: "look.yaml")
        state = try await page.state(after: state.revision)
        #expect(state.errors.isEmpty)
    }

    @Test func portsAreFreed() async throws {
        let page = try await watch()
        let port = "\(page.port)"
        _ = try await page.state()
        let second = try await WatchProgram.run(["watch", "my.yaml", "--port", port] + Self.draft, in: folder)
        #expect(second.status == 69 && second.errors.contains("The port \(port) is in use"), "\(second.errors)")
        page.program.send(SIGINT)
        let outcome = try await page.program.end()
        #expect(outcome.status == 130 && outcome.errors == "Error: Interrupted.\n")
        let third = try WatchProgram(["watch", "my.yaml", "--port", port] + Self.draft, in: folder)
        #expect(try await third.port() == page.port)
        third.send(SIGTERM)
        #expect(try await third.end().status == 143)
    }

    @Test func refusals() async throws {
        try save(Self.small)
        mkfifo(folder.file("pipe.yaml"), 0o600)
        for (arguments, status, words) in [
            (["nothing.yaml"], 66, "no such file"), (["pipe.yaml"], 66, "only once"), (["."], 64, "no film"),
            (["./"], 66, "folder"), (["my.yaml", "--theme", "none.yaml"], 66, "no such file"),
            (["my.yaml", "--at", "1h"], 64, "--at"), (["my.yaml", "--at", "99s"], 64, "not in the film"),
            (["my.yaml", "--at", "1s", "--section", "output"], 64, "one way"),
            (["my.yaml", "--section", "lss"], 64, "no section"),
            (["my.yaml", "--set", "sede=1"], 64, "sede"), (["my.yaml", "--port", "0"], 64, "65535"),
            (["my.yaml", "--draft", "20"], 64, "64 to 1920"), (["my.yaml", "--captions", "track"], 64, "burn"),
            (["my.yaml", "--device", "99"], 69, "99"),
        ] as [([String], Int32, String)] {
            let outcome = try await WatchProgram.run(["watch"] + arguments, in: folder)
            #expect(outcome.status == status && outcome.errors.contains(words), "\(arguments): \(outcome)")
            #expect(outcome.output.isEmpty)
        }
    }
}
