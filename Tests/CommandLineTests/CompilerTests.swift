import Foundation
import Testing

/// Faults of the compiler that were met once, looked for in the built program.
@Suite struct CompilerTests {
    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("script/swifterror-check").path

    @Test("No function leaves a caught error in the register that tells of errors")
    func caughtErrors() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Tool(program: Self.script, [Tool.neuroreel], in: folder).end()
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        // It is removed with the object.
        withExtendedLifetime(folder) {}
    }
}
