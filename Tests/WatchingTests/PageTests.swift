import Testing
import Watching

@Suite struct PageTests {
    private static func choice(_ query: [String: String]) throws -> PageChoice { try #require(PageChoice(query)) }

    /// Of choices that wait, only the newest moment and the newest theme count.
    @Test func latestWins() throws {
        let board = PageBoard()
        #expect(board.nextChoice(within: 0) == nil)
        for frame in 0..<100 { #expect(board.choose(try Self.choice(["frame": "\(frame)"])) == frame + 1) }
        let frame = try #require(board.nextChoice(within: 0))
        #expect(frame.number == 100 && frame.choice.moment == .frame(99) && frame.choice.theme == nil)
        #expect(board.nextChoice(within: 0) == nil)
        _ = board.choose(try Self.choice(["section": "loss#2"]))
        _ = board.choose(try Self.choice(["theme": "light"]))
        let both = try #require(board.nextChoice(within: 60))
        #expect(both.choice.moment == .section("loss#2") && both.choice.theme == "light")
        board.stop()
        #expect(board.nextChoice(within: 60) == nil && board.hasStopped)
    }

    @Test func badChoices() {
        for query in [
            [:], ["frame": ""], ["frame": "-1"], ["frame": "1.5"], ["frame": "99999999999999999999"],
            ["frame": "1", "section": "loss"], ["other": "1"], ["section": String(repeating: "a", count: 201)],
        ] { #expect(PageChoice(query) == nil, "\(query)") }
    }

    @Test func onlyItsOwnPage() async throws {
        let router = PageRouter(board: PageBoard())
        func status(_ method: String, _ path: String, host: String?, origin: String? = nil) async -> ServerAnswer.Status
        {
            let request = ServerRequest(method: method, path: path, query: ["frame": "1"], host: host, origin: origin)
            return await router.answer(request, port: 8000).status
        }
        for host in ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000"] {
            #expect(await status("GET", "/", host: host) == .ok)
            #expect(await status("POST", "/choice", host: host, origin: "http://\(host)") == .ok)
        }
        for host in [nil, "", "127.0.0.1", "127.0.0.1:80", "[::1]:8000", "example.com:8000", "localhost:8000:8000"] {
            #expect(await status("GET", "/", host: host) == .forbidden, "\(host ?? "none")")
        }
        for origin in ["null", "http://example.com", "https://localhost:8000", "http://localhost"] {
            #expect(await status("POST", "/choice", host: "localhost:8000", origin: origin) == .forbidden, "\(origin)")
        }
        #expect(await status("POST", "/", host: "localhost:8000") == .methodNotAllowed)
        #expect(await status("DELETE", "/choice", host: "localhost:8000") == .methodNotAllowed)
        #expect(await status("GET", "/index.html", host: "localhost:8000") == .notFound)
    }
}
