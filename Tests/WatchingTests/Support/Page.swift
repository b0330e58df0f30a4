import Foundation

/// A page of `neuroreel watch`, as a browser would ask for it.
struct Page {
    /// What the tests read of the state.
    struct State: Decodable {
        struct Film: Decodable {
            struct Section: Decodable {
                let name: String
                let title: String
                let start: Double
                let end: Double
            }

            let name: String
            let title: String?
            let frames: Int
            let width: Int
            let height: Int
            let themes: [String]
            let sections: [Section]
        }

        struct Picture: Decodable {
            let number: Int
            let frame: Int
            let time: Double
            let theme: String
            let section: Int
        }

        let revision: Int
        let choice: Int
        let source: String
        let errors: [String]
        let warnings: [String]
        let film: Film?
        let picture: Picture?
    }

    /// An answer.
    struct Answer {
        let status: Int
        let headers: String
        let body: Data
    }

    struct Failure: Error {
        let reason: String
    }

    /// The program, which ends with the page.
    let program: WatchProgram
    let port: UInt16

    /// The page of a program, as soon as it can be opened.
    init(_ program: WatchProgram) async throws {
        self.program = program
        port = try await program.port()
    }

    /// Sends a request and reads the answer.
    ///
    /// - Parameter host: The host's name in the request; nil for the right one.
    func ask(_ path: String, method: String = "GET", host: String? = nil, more: String = "") async throws -> Answer {
        let port = port
        let text =
            "\(method) \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\nConnection: close\r\n\(more)\r\n"
        // On a thread of its own, since a request may wait for news.
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try Self.exchange(text, port: port) }) }
        }
    }

    /// The state; if a revision is known already, the next one.
    func state(after revision: Int? = nil) async throws -> State {
        let query = revision.map { "?after=\($0)" } ?? ""
        return try JSONDecoder().decode(State.self, from: try await ask("/state\(query)").body)
    }

    /// The first state that is as wanted.
    func state(where isWanted: (State) throws -> Bool) async throws -> State {
        var state = try await state()
        while try !isWanted(state) { state = try await self.state(after: state.revision) }
        return state
    }

    /// Asks for a moment or theme, and waits for its state.
    func choose(_ query: String) async throws -> State {
        struct Number: Decodable {
            let choice: Int
        }
        let answer = try await ask("/choice?\(query)", method: "POST")
        let number = try JSONDecoder().decode(Number.self, from: answer.body)
        return try await state { $0.choice >= number.choice }
    }

    /// The bytes of a state's picture.
    func png(_ state: State) async throws -> Data {
        guard let number = state.picture?.number else { throw Failure(reason: "no picture: \(state.errors)") }
        let answer = try await ask("/picture/\(number).png")
        guard answer.status == 200 else { throw Failure(reason: answer.headers) }
        return answer.body
    }

    private static func exchange(_ text: String, port: UInt16) throws -> Answer {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(connection) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(connection, $0, size) }
        }
        guard result == 0 else { throw Failure(reason: "nobody listens") }
        _ = Array(text.utf8).withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
        var data = Data()
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(connection, &chunk, chunk.count)
            guard count > 0 else { break }
            data.append(contentsOf: chunk[..<count])
        }
        guard let end = data.range(of: Data("\r\n\r\n".utf8)) else { throw Failure(reason: "no answer") }
        let headers = String(decoding: data[..<end.lowerBound], as: UTF8.self)
        return Answer(
            status: Int(headers.split(separator: " ").dropFirst().first ?? "") ?? 0, headers: headers,
            body: Data(data[end.upperBound...]))
    }
}
