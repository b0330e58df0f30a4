import Foundation
import Testing

/// What fails on the way leaves nothing unfinished behind and harms nothing that was there.
@Suite(.serialized, .timeLimit(.minutes(5))) struct FailureTests {
    /// More frames than anyone waits for in these tests.
    private static let long = ["render", "homepage-loop", "--size", "480x270", "--cycles", "100"]

    /// Starts a long render over an old file and waits until the new one grows.
    private func startLong(
        _ arguments: [String] = [], in folder: TemporaryFolder, output: FileHandle? = nil
    ) async throws -> Tool {
        try folder.write("old", to: "film.mp4")
        let tool = try Tool(Self.long + ["-o", "film.mp4"] + arguments, in: folder, output: output)
        while tool.isRunning, try folder.names.count < 2 { try await Task.sleep(for: .milliseconds(5)) }
        return tool
    }

    private func expectOnlyOldFile(in folder: TemporaryFolder) throws {
        #expect(try folder.names == ["film.mp4"])
        #expect(try folder.bytes("film.mp4") == Data("old".utf8))
    }

    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
    func interrupted(signal: Int32, status: Int32) async throws {
        let folder = try TemporaryFolder()
        let tool = try await startLong(in: folder)
        #expect(try folder.names.contains { $0.hasSuffix(".partial") })
        tool.send(signal)
        let outcome = try await tool.end()
        #expect(outcome.status == status)
        #expect(outcome.errors.contains("Interrupted"))
        try expectOnlyOldFile(in: folder)
    }

    /// Shells start what runs in the background with SIGINT ignored; it must end all the same.
    @Test func interruptedInBackground() async throws {
        let folder = try TemporaryFolder()
        let line = """
            "$@" & until compgen -G '.*.partial' > /dev/null; do sleep 0.01; done
            kill -INT $!; wait $!
            """
        let outcome = try await Tool.run(shell: line, Self.long + ["-o", "film.mp4"], in: folder)
        #expect(outcome.status == 130)
        #expect(try folder.names.isEmpty)
    }

    @Test func fullDisk() async throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "film.mp4")
        let arguments = ["render", "homepage-loop", "--size", "320x180", "--frames", "100-130", "--crf", "1"]
        let outcome = try await Tool.run(shell: #"ulimit -f 8; exec "$@""#, arguments + ["-o", "film.mp4"], in: folder)
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("film.mp4"))
        try expectOnlyOldFile(in: folder)
    }

    @Test func fullDiskInTheMiddle() async throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "film.mp4")
        let outcome = try await Tool.run(
            shell: #"ulimit -f 64; exec "$@""#, Self.long + ["--crf", "1", "-o", "film.mp4"], in: folder)
        #expect(outcome.status == 74)
        try expectOnlyOldFile(in: folder)
    }

    @Test func fullDiskForPictures() async throws {
        let folder = try TemporaryFolder()
        let arguments = ["render", "homepage-loop", "--size", "480x270", "--frames", "0-3", "-o", "%06d.png"]
        let outcome = try await Tool.run(shell: #"ulimit -f 8; exec "$@""#, arguments, in: folder)
        #expect(outcome.status == 74)
        #expect(try folder.names.isEmpty)
    }

    @Test func readerGoneFromTheStart() async throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "film.mp4")
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let arguments = ["render", "homepage-loop", "--frames", "0-9", "--progress", "json", "-o", "film.mp4"]
        let outcome = try await Tool(arguments + Tool.small, in: folder, output: pipe.fileHandleForWriting).end()
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("standard output"))
        try expectOnlyOldFile(in: folder)
    }

    @Test func readerGoneInTheMiddle() async throws {
        let folder = try TemporaryFolder()
        let pipe = Pipe()
        let tool = try await startLong(["--progress", "json"], in: folder, output: pipe.fileHandleForWriting)
        try pipe.fileHandleForWriting.close()
        try pipe.fileHandleForReading.close()
        let outcome = try await tool.end()
        #expect(outcome.status == 74)
        try expectOnlyOldFile(in: folder)
    }

    /// The film must not be given the number of a stream that was closed, or messages would be written into it.
    @Test func closedStreams() async throws {
        let folder = try TemporaryFolder()
        let arguments = ["render", "homepage-loop", "--frames", "0-2", "-o", "film.mp4"] + Tool.small
        let json = try await Tool.run(shell: #""$@" --progress json >&-"#, arguments, in: folder)
        #expect(json.status == 74)
        #expect(try folder.names.isEmpty)

        let command = ["-c", #"exec "$@" <&- >&- 2>&-"#, "bash", Tool.neuroreel] + Self.long + ["-o", "film.mp4"]
        let tool = try Tool(program: "/bin/bash", command, in: folder)
        while tool.isRunning, try folder.names.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        for stream in 0...2 {
            let link = "/proc/\(tool.processIdentifier)/fd/\(stream)"
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "/dev/null")
        }
        tool.send(SIGTERM)
        #expect(try await tool.end().status == 143)

        let silent = try await Tool.run(shell: #""$@" <&- >&- 2>&-"#, arguments, in: folder)
        #expect(silent.status == 0)
        #expect(try folder.names == ["film.mp4"])
        let reference = try TemporaryFolder()
        _ = try await Tool.run(arguments, in: reference)
        #expect(try folder.bytes("film.mp4") == reference.bytes("film.mp4"))
    }

    @Test(arguments: ["films", "inspect homepage-loop", "inspect homepage-loop --json", "doctor"])
    func nobodyReadsTheReport(command: String) async throws {
        let folder = try TemporaryFolder()
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let arguments = command.split(separator: " ").map(String.init)
        let outcome = try await Tool(arguments, in: folder, output: pipe.fileHandleForWriting).end()
        #expect(outcome.status == 74)
    }

    @Test(arguments: [
        ["__EGL_VENDOR_LIBRARY_FILENAMES": "/nonexistent"], ["MESA_GL_VERSION_OVERRIDE": "3.3"],
    ])
    func noDevice(environment: [String: String]) async throws {
        let folder = try TemporaryFolder()
        for arguments in [
            ["render", "homepage-loop", "--device", "software", "-o", "film.mp4"],
            ["still", "homepage-loop", "--device", "software", "--frame", "0", "-o", "still.png"],
        ] {
            let outcome = try await Tool.run(arguments + Tool.small, in: folder, environment: environment)
            #expect(outcome.status == 69)
            #expect(outcome.errors.contains("neuroreel doctor"))
        }
        #expect(try folder.names.isEmpty)
        let doctor = try await Tool.run(["doctor", "--device", "software"], in: folder, environment: environment)
        #expect(doctor.status == 69)
        #expect(doctor.output.contains("Missing: OpenGL 4.5"))
    }

    @Test func namedDeviceIsNeverReplaced() async throws {
        let folder = try TemporaryFolder()
        let arguments = ["render", "homepage-loop", "--device", "63", "-o", "film.mp4"] + Tool.small
        let outcome = try await Tool.run(arguments, in: folder)
        #expect(outcome.status == 69)
        #expect(outcome.errors.contains("63"))
        #expect(try folder.names.isEmpty)
    }
}
