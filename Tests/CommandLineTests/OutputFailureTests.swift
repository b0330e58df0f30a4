import Foundation
import Testing

/// Nothing that was printed in vain passes for done: whatever standard output cannot take ends with 74.
@Suite(.timeLimit(.minutes(20))) struct OutputFailureTests {
    private static let printing: [[String]] = [
        ["--help"], ["-h"], ["help"], ["help", "render"], ["render", "--help"], ["batch", "-h"], ["--version"],
        ["--generate-completion-script", "bash"], ["films"], ["schema"], ["init", "homepage-loop"],
        ["inspect", "homepage-loop", "--layers", "2,2"], ["inspect", "homepage-loop", "--layers", "2,2", "--json"],
        ["values", "homepage-loop", "--frames", "0-1"], ["plan", "homepage-loop", "--layers", "2,2"],
        ["plan", "homepage-loop", "--layers", "2,2", "--json"], ["doctor"], ["check", "my.yaml"],
    ]

    @Test(arguments: printing)
    func fullOrClosed(arguments: [String]) async throws {
        let folder = try TemporaryFolder()
        try folder.write("film: homepage-loop\n", to: "my.yaml")
        for (stream, reason) in [(">/dev/full", "No space left"), (">&-", "closed")] {
            let outcome = try await Tool.run(shell: "\"$@\" \(stream)", arguments, in: folder)
            #expect(outcome.status == 74, "\(arguments) \(stream)")
            #expect(outcome.errors.hasPrefix("Error: Writing to standard output failed: "), "\(outcome.errors)")
            #expect(outcome.errors.contains(reason), "\(outcome.errors)")
        }
        // What goes well is printed, and ends with 0.
        let outcome = try await Tool.run(arguments, in: folder)
        #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(arguments)")
    }

    /// Progress for programs is an output, too; lines for people are not, and the film is made without them.
    @Test func progress() async throws {
        let folder = try TemporaryFolder()
        let render = ["render", "homepage-loop", "--frames", "0-1", "--layers", "2,2", "-o", "a.mp4"] + Tool.small
        let json = try await Tool.run(shell: "\"$@\" >/dev/full", render + ["--progress", "json"], in: folder)
        #expect(json.status == 74)
        #expect(try !folder.names.contains("a.mp4"))
        let plain = try await Tool.run(shell: "\"$@\" >&- 2>/dev/full", render + ["--progress", "plain"], in: folder)
        #expect(plain.status == 0)
        #expect(try folder.names.contains("a.mp4"))
    }

    /// What is wrong with the command line is told as before: on standard error, with 64.
    @Test func mistakes() async throws {
        for arguments in [
            ["render"], ["render", "homepage-loop", "--size", "x"], ["render", "homepage-loop", "--sized"],
        ] {
            let outcome = try await Tool.run(shell: "\"$@\" >/dev/full", arguments, in: TemporaryFolder())
            #expect(outcome.status == 64)
            #expect(outcome.errors.hasPrefix("Error: ") && outcome.errors.contains("Usage: neuroreel render"))
        }
    }
}
