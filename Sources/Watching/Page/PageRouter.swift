import Assets

/// Answers the requests of the page: its own three texts, the state, pictures, and choices. There are no files behind it.
package struct PageRouter: Sendable {
    /// How long a page waits for news before it asks again.
    private static let patience = Duration.seconds(20)

    private let board: PageBoard

    /// Answers from a board.
    package init(board: PageBoard) { self.board = board }

    /// The answer to a request at a port.
    package func answer(_ request: ServerRequest, port: UInt16) async -> ServerAnswer {
        let hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
        // Another site may have its name lead to this machine (DNS rebinding), and would then be let in as if it was this one.
        guard let host = request.host?.lowercased(), hosts.contains(host) else {
            return ServerAnswer(.forbidden, "This is http://\(hosts[0]) and answers to no other name.")
        }
        if let origin = request.origin, !hosts.contains(where: { origin.lowercased() == "http://\($0)" }) {
            return ServerAnswer(.forbidden, "Only its own page may ask.")
        }
        if request.path == "/choice" {
            guard request.method == "POST" else { return ServerAnswer(.methodNotAllowed, "Use POST.") }
            return choose(request.query)
        }
        guard request.method == "GET" else { return ServerAnswer(.methodNotAllowed, "Use GET.") }
        return await content(request) ?? ServerAnswer(.notFound, "There is no such page.")
    }

    private func choose(_ query: [String: String]) -> ServerAnswer {
        guard let choice = PageChoice(query) else {
            return ServerAnswer(.badRequest, "Choose a frame or a section, a theme, or both.")
        }
        return ServerAnswer(Array("{\"choice\":\(board.choose(choice))}".utf8), type: "application/json")
    }

    private func content(_ request: ServerRequest) async -> ServerAnswer? {
        switch request.path {
        case "/": return ServerAnswer(AssetLibrary.watchPage, type: "text/html; charset=utf-8")
        case "/watch.css": return ServerAnswer(AssetLibrary.watchStyle, type: "text/css; charset=utf-8")
        case "/watch.js": return ServerAnswer(AssetLibrary.watchScript, type: "text/javascript; charset=utf-8")
        case "/state":
            let state = await board.state(otherThan: request.query["after"].flatMap { Int($0) }, within: Self.patience)
            return ServerAnswer(state, type: "application/json")
        default:
            guard let name = request.path.wholeMatch(of: #/\/picture\/([0-9]{1,18})\.png/#)?.1, let number = Int(name),
                let png = board.picture(number)
            else { return nil }
            return ServerAnswer(png, type: "image/png")
        }
    }
}
