import Foundation
import Synchronization

/// A program that runs in a folder.
final class Tool: Sendable {
    /// What a program left when it ended.
    struct Outcome: Sendable {
        /// The exit code; for a program ended by a signal, minus the signal.
        let status: Int32
        let output: String
        let errors: String
    }

    /// The built command line, which lies beside the tests' own executable.
    static let neuroreel: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return (tests as NSString).deletingLastPathComponent + "/neuroreel"
    }()

    /// Frames small enough for a test.
    static let small = ["--size", "96x64"]

    /// The loop's six phases alone, as long as ever, with a second of rest before and three after them.
    static let phasesOnly = ["--set", "timing.hold=0s", "--set", "consequence=false"]

    private let process = Process()
    private let logs: TemporaryFolder
    private let outcome = Mutex<Int32?>(nil)

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: The executable.
    ///   - arguments: Its arguments.
    ///   - folder: Where it runs.
    ///   - environment: What is added to this process' environment.
    ///   - output: Where its standard output goes; nil to keep it for the outcome.
    init(
        program: String = Tool.neuroreel, _ arguments: [String], in folder: TemporaryFolder,
        environment: [String: String] = [:], output: FileHandle? = nil
    ) throws {
        logs = try TemporaryFolder()
        try logs.write("", to: "output")
        try logs.write("", to: "errors")
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        let own = try ["output", "errors"].map { name in
            try FileHandle(forWritingTo: URL(fileURLWithPath: "\(logs.path)/\(name)"))
        }
        // The program has them by then. Kept until the object's end, those of all tests would be open at once, and Foundation's `run`
        // reads past its list of open files where there are more than about 1,300.
        defer { for handle in own { try? handle.close() } }
        process.standardOutput = output ?? own[0]
        process.standardError = own[1]
        // The process keeps its handler when it has ended, and must not keep this object and its folder with it.
        process.terminationHandler = { [weak self] ended in
            let isSignal = ended.terminationReason == .uncaughtSignal
            self?.outcome.withLock { $0 = isSignal ? -ended.terminationStatus : ended.terminationStatus }
        }
        try process.run()
    }

    /// How many programs that tests only wait for may still be started: each takes memory, and files of this process.
    private static let places = Mutex(16)

    /// Runs `neuroreel` with arguments until it ends.
    static func run(
        _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
    ) async throws -> Outcome {
        try await waiting { try Tool(arguments, in: folder, environment: environment) }
    }

    /// Starts a program as soon as there is a place, and waits for its end.
    private static func waiting(_ start: () throws -> Tool) async throws -> Outcome {
        while !places.withLock({ places in
            guard places > 0 else { return false }
            places -= 1
            return true
        }) { try await Task.sleep(for: .milliseconds(5)) }
        defer { places.withLock { $0 += 1 } }
        return try await start().end()
    }

    /// Runs `neuroreel` with arguments from a line of bash, in which `"$@"` stands for the whole command.
    static func run(shell line: String, _ arguments: [String], in folder: TemporaryFolder) async throws -> Outcome {
        try await waiting { try Tool(program: "/bin/bash", ["-c", line, "bash", neuroreel] + arguments, in: folder) }
    }

    /// Sends a signal.
    func send(_ signal: Int32) { kill(processIdentifier, signal) }

    /// Where its output is kept, as long as this object is.
    var logFolder: String { logs.path }

    /// The number of its process.
    var processIdentifier: Int32 { process.processIdentifier }

    /// The processes that it started, and that run still.
    var children: [Int32] {
        let numbers = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int32($0) }
        return numbers.filter { Tool.state(of: $0)?.parent == processIdentifier }
    }

    /// Whether a process runs, and does not only wait for its parent to notice its end.
    static func isAlive(_ process: Int32) -> Bool { state(of: process).map { $0.letter != "Z" } ?? false }

    /// What the system says of a process; nil if there is none.
    private static func state(of process: Int32) -> (letter: Substring, parent: Int32)? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return nil }
        // The program's name before may hold anything, but for its end.
        let fields = text.split(separator: ") ").last?.split(separator: " ") ?? []
        guard fields.count > 1, let parent = Int32(fields[1]) else { return nil }
        return (fields[0], parent)
    }

    /// Whether it runs still.
    var isRunning: Bool { outcome.withLock { $0 == nil } }

    /// Waits until it ends. A test that runs out of time ends it.
    func end() async throws -> Outcome {
        do {
            while isRunning { try await Task.sleep(for: .milliseconds(5)) }
        } catch {
            send(SIGKILL)
            throw error
        }
        return Outcome(
            status: outcome.withLock { $0 } ?? 0, output: String(decoding: try logs.bytes("output"), as: UTF8.self),
            errors: String(decoding: try logs.bytes("errors"), as: UTF8.self))
    }
}
