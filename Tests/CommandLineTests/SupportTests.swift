import Foundation
import Testing

/// Tests leave nothing behind.
@Suite(.timeLimit(.minutes(20))) struct SupportTests {
    @Test func foldersGoWithTheirTools() async throws {
        let folder = try TemporaryFolder()
        func run() async throws -> String {
            let tool = try Tool(["--version"], in: folder)
            #expect(try await tool.end().status == 0)
            #expect(FileManager.default.fileExists(atPath: tool.logFolder))
            return tool.logFolder
        }
        let logs = try await run()
        // The thread that waited for the program may be about to let go of it.
        for _ in 0..<200 where FileManager.default.fileExists(atPath: logs) {
            try await Task.sleep(for: .milliseconds(5))
        }
        #expect(!FileManager.default.fileExists(atPath: logs))
    }
}
