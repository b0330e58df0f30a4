import Foundation
import Synchronization
import TestFolders

/// A `neuroreel` that runs in a folder, such as `neuroreel watch`. Ended with the object.
///
/// Pictures are drawn by programs of their own: tests of several targets run in one process, which must not have two renderers.
final class WatchProgram: Sendable {
    /// What a program left when it ended.
    struct Outcome: Sendable {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The command line, which lies beside the tests' own executable.
    private static let executable: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return (tests as NSString).deletingLastPathComponent + "/neuroreel"
    }()

    private let process = Process()
    private let logs: String
    private let status = Mutex<Int32?>(nil)

    /// Starts a program.
    init(_ arguments: [String], in folder: ScratchFolder) throws {
        logs = folder.file(".log-\(UUID().uuidString)")
        process.executableURL = URL(fileURLWithPath: Self.executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardInput = FileHandle.nullDevice
        let files = try ["output", "errors"].map { name in
            _ = FileManager.default.createFile(atPath: "\(logs)-\(name)", contents: nil)
            return try FileHandle(forWritingTo: URL(fileURLWithPath: "\(logs)-\(name)"))
        }
        defer { for file in files { try? file.close() } }
        process.standardOutput = files[0]
        process.standardError = files[1]
        process.terminationHandler = { [weak self] ended in
            self?.status.withLock { $0 = ended.terminationStatus }
        }
        try process.run()
    }

    deinit { if status.withLock({ $0 }) == nil { kill(process.processIdentifier, SIGKILL) } }

    /// Runs a program until it ends.
    static func run(_ arguments: [String], in folder: ScratchFolder) async throws -> Outcome {
        try await WatchProgram(arguments, in: folder).end()
    }

    /// What it has written so far.
    func text(_ name: String) -> String { (try? String(contentsOfFile: "\(logs)-\(name)", encoding: .utf8)) ?? "" }

    /// Sends a signal.
    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Waits until it ends.
    func end() async throws -> Outcome {
        while true {
            if let status = status.withLock({ $0 }) {
                return Outcome(status: status, output: text("output"), errors: text("errors"))
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// The page's port, as soon as its address is printed.
    func port() async throws -> UInt16 {
        while status.withLock({ $0 }) == nil {
            if let match = text("output").firstMatch(of: #/^http://127\.0\.0\.1:(\d+)/\n$/#), let port = UInt16(match.1)
            {
                return port
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw Ended(errors: text("errors"))
    }

    /// The program ended before it printed an address.
    struct Ended: Error {
        let errors: String
    }
}
