import Console
import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// An HTTP server for this machine alone: it listens on 127.0.0.1. Nothing else knows the library that it is made with.
final class LocalServer: Sendable {
    private static let host = "127.0.0.1"
    /// How long an answer may take, in seconds: longer than a page waits for news.
    private static let timeout: TimeInterval = 60
    /// How often it may fail within a minute before it is given up.
    private static let failureLimit = 30
    /// How long it waits after a failure.
    private static let pause = Duration.milliseconds(200)

    /// The port that it listens on.
    let port: UInt16
    private let task: Task<Void, Never>

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - port: The port; nil for a free one.
    ///   - end: Called if the server ends by itself later on.
    ///   - answer: Answers a request at the server's port.
    /// - Throws: ``NeuroReelError`` (unavailable) if the port is in use or not allowed.
    init(
        port wanted: UInt16?, end: @escaping @Sendable (NeuroReelError) -> Void,
        answer: @escaping @Sendable (ServerRequest, UInt16) async -> ServerAnswer
    ) throws(NeuroReelError) {
        let start = ServerStart()
        task = Task.detached {
            var failures: [ContinuousClock.Instant] = []
            while !Task.isCancelled {
                do {
                    try await Self.serve(port: start.port ?? wanted ?? 0, start, answer)
                } catch {
                    let problem = NeuroReelError(.unavailable, Self.message(error, port: start.port ?? wanted))
                    if start.report(.failure(problem)) { return }
                    // It also ends when there are too many connections, and has closed them by then.
                    failures = failures.filter { $0 > .now - .seconds(60) } + [.now]
                    guard failures.count < Self.failureLimit else { return end(problem) }
                    try? await Task.sleep(for: Self.pause)
                }
            }
        }
        port = try start.wait().get()
    }

    deinit { task.cancel() }

    /// Serves until it fails. Reports the port as soon as it listens.
    private static func serve(
        port: UInt16, _ start: ServerStart, _ answer: @escaping @Sendable (ServerRequest, UInt16) async -> ServerAnswer
    ) async throws {
        let server = HTTPServer(
            config: .init(address: try .inet(ip4: host, port: port), timeout: timeout, logger: .disabled),
            handler: ClosureHTTPHandler { response(await answer(request($0), start.port ?? 0)) })
        let listening = Task {
            try await server.waitUntilListening(timeout: timeout)
            if case .ip4(_, let port)? = await server.listeningAddress { start.report(.success(port)) }
        }
        defer { listening.cancel() }
        try await server.run()
    }

    private static func request(_ request: HTTPRequest) -> ServerRequest {
        ServerRequest(
            method: request.method.rawValue, path: request.target.path(),
            query: Dictionary(request.query.map { ($0.name, $0.value) }) { $1 }, host: request.headers[.host],
            origin: request.headers[HTTPHeader("Origin")])
    }

    private static func response(_ answer: ServerAnswer) -> HTTPResponse {
        var headers = HTTPHeaders()
        for (name, value) in ServerAnswer.headers { headers[HTTPHeader(name)] = value }
        headers[.contentType] = answer.type
        return HTTPResponse(
            statusCode: HTTPStatusCode(answer.status.rawValue, phrase: answer.status.phrase), headers: headers,
            body: Data(answer.body))
    }

    private static func message(_ error: any Error, port: UInt16?) -> String {
        guard case SocketError.failed(_, let code, let reason) = error else {
            return "The page cannot be served: \(error.localizedDescription)"
        }
        let advice = "choose another with --port, or leave --port out for a free one."
        guard let port else { return "The page cannot be served on \(host): \(reason)." }
        switch code {
        case EADDRINUSE: return "The port \(port) is in use by another program: \(advice)"
        case EACCES: return "The port \(port) is reserved for the system: \(advice)"
        default: return "The page cannot be served on \(host):\(port): \(reason)."
        }
    }
}
