import Foundation
import Testing

/// What fails on the way leaves nothing unfinished behind and harms nothing that was there.
@Suite(.serialized, .timeLimit(.minutes(20))) struct FailureTests {
    /// More frames than anyone waits for in these tests.
    private static let long = ["render", "homepage-loop", "--size", "480x270", "--set", "training.cycles=100"]

    /// The files that a long render leaves when it is ended: the one that it would have replaced, and what is finished.
    private static let kept = ["film.mp4", "film.mp4.work"]

    /// Starts a long render over an old file and waits until it has finished a segment, if `segments` is true, or else begun.
    private func startLong(
        _ arguments: [String] = [], in folder: TemporaryFolder, segments: Bool = true, output: FileHandle? = nil
    ) async throws -> Tool {
        try folder.write("old", to: "film.mp4")
        let length = ["--segment-length", segments ? "0.1s" : "30s"]
        let tool = try Tool(Self.long + length + ["-o", "film.mp4"] + arguments, in: folder, output: output)
        func hasBegun() -> Bool {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/film.mp4.work")) ?? []
            return names.contains(where: { $0.hasSuffix(segments ? ".segment" : ".json") })
        }
        while tool.isRunning, !hasBegun() { try await Task.sleep(for: .milliseconds(5)) }
        return tool
    }

    private func expectOnlyOldFile(in folder: TemporaryFolder, and work: Bool = false) throws {
        #expect(try folder.names == (work ? Self.kept : ["film.mp4"]))
        #expect(try folder.bytes("film.mp4") == Data("old".utf8))
        let inside = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/film.mp4.work")) ?? []
        #expect(!inside.contains { $0.hasSuffix(".partial") })
    }

    @Test(
        arguments: [(SIGHUP, 129), (SIGINT, 130), (SIGQUIT, 131), (SIGTERM, 143)] as [(Int32, Int32)], [true, false])
    func interrupted(signal: (Int32, Int32), withSegments: Bool) async throws {
        let folder = try TemporaryFolder()
        let tool = try await startLong(in: folder, segments: withSegments)
        tool.send(signal.0)
        let outcome = try await tool.end()
        #expect(outcome.status == signal.1)
        #expect(outcome.errors.contains("Interrupted"))
        #expect(outcome.errors.contains("kept in film.mp4.work") == withSegments)
        try expectOnlyOldFile(in: folder, and: withSegments)
    }

    /// Whatever a command is doing: these spend seconds on drawing, encoding or computing.
    @Test(arguments: [
        ["still", "homepage-loop", "--frame", "200", "--size", "7680x4320", "-o", "film.mp4.png"],
        [
            "inspect", "homepage-loop", "--json", "--layers", "256,256,256,256,256,256,256,256", "--set",
            "training.cycles=100",
            "--set", "training.update-weights=true",
        ],
    ])
    func interruptedAnywhere(arguments: [String]) async throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "film.mp4.png")
        let tool = try Tool(arguments, in: folder)
        try await Task.sleep(for: .milliseconds(300))
        #expect(tool.isRunning)
        tool.send(SIGINT)
        let outcome = try await tool.end()
        #expect(outcome.status == 130)
        #expect(try folder.names == ["film.mp4.png"])
        #expect(try folder.bytes("film.mp4.png") == Data("old".utf8))
    }

    /// The first interrupt cannot tell of itself, as nobody reads its message; the second one ends it all the same.
    @Test func interruptedTwice() async throws {
        let folder = try TemporaryFolder()
        let line = """
            mkfifo pipe; exec 3<>pipe; dd if=/dev/zero of=pipe oflag=nonblock bs=4096 2> /dev/null
            "$@" 2>&3 & until compgen -G 'film.mp4.work/plan.json' > /dev/null; do sleep 0.01; done
            for try in {1..50}; do kill -INT $! 2> /dev/null || break; sleep 0.1; done
            kill -KILL $! 2> /dev/null; wait $!
            """
        let arguments = Self.long + ["--progress", "none", "-o", "film.mp4", "--segment-length", "30s"]
        let outcome = try await Tool.run(shell: line, arguments, in: folder)
        #expect(outcome.status == 130)
        #expect(try folder.names == ["pipe"])
    }

    /// Pictures that are written whole stay, and the message names them.
    @Test func interruptedBetweenPictures() async throws {
        let folder = try TemporaryFolder()
        let tool = try Tool(Self.long + ["--progress", "none", "-o", "%06d.png"], in: folder)
        while tool.isRunning, try !folder.names.contains("000003.png") { try await Task.sleep(for: .milliseconds(5)) }
        tool.send(SIGINT)
        let outcome = try await tool.end()
        #expect(outcome.status == 130)
        let last = try folder.names.count - 1
        #expect(try folder.names == (0...last).map { String(format: "%06d.png", $0) })
        #expect(outcome.errors.contains("Frames 0 to"))
        #expect(outcome.errors.contains("the rest were not written"))
    }

    /// Shells start what runs in the background with SIGINT ignored; it must end all the same.
    @Test func interruptedInBackground() async throws {
        let folder = try TemporaryFolder()
        let line = """
            "$@" & until compgen -G 'film.mp4.work/plan.json' > /dev/null; do sleep 0.01; done
            kill -INT $!; wait $!
            """
        let arguments = Self.long + ["-o", "film.mp4", "--segment-length", "30s"]
        let outcome = try await Tool.run(shell: line, arguments, in: folder)
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
        try expectOnlyOldFile(in: folder, and: true)
    }

    /// The film must not be given the number of a stream that was closed, or messages would be written into it.
    @Test func closedStreams() async throws {
        let folder = try TemporaryFolder()
        let arguments = ["render", "homepage-loop", "--frames", "0-2", "-o", "film.mp4"] + Tool.small
        let json = try await Tool.run(shell: #""$@" --progress json >&-"#, arguments, in: folder)
        #expect(json.status == 74)
        #expect(try folder.names.isEmpty)

        let long = Self.long + ["-o", "film.mp4", "--segment-length", "30s"]
        let command = ["-c", #"exec "$@" <&- >&- 2>&-"#, "bash", Tool.neuroreel] + long
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
        #expect(try folder.names == ["film.mp4", "film.mp4.manifest.json"])
        let reference = try TemporaryFolder()
        _ = try await Tool.run(arguments, in: reference)
        #expect(try folder.bytes("film.mp4") == reference.bytes("film.mp4"))
    }

    /// Messages are no part of the work.
    @Test func nobodyReadsTheMessages() async throws {
        let folder = try TemporaryFolder()
        let arguments = ["render", "homepage-loop", "--frames", "0-2", "--progress", "plain", "-o", "film.mp4"]
        let outcome = try await Tool.run(shell: #""$@" 2>/dev/full"#, arguments + Tool.small, in: folder)
        #expect(outcome.status == 0)
        #expect(try folder.names == ["film.mp4", "film.mp4.manifest.json"])
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
            ["render", "homepage-loop", "--device", "software"],
            ["still", "homepage-loop", "--device", "software", "--frame", "0", "-o", "still.png"],
        ] {
            let outcome = try await Tool.run(arguments + Tool.small, in: folder, environment: environment)
            #expect(outcome.status == 69)
            #expect(outcome.errors.components(separatedBy: "neuroreel doctor").count == 2)
        }
        #expect(try folder.names.isEmpty)
        let doctor = try await Tool.run(["doctor", "--device", "software"], in: folder, environment: environment)
        #expect(doctor.status == 69)
        #expect(doctor.output.contains("Missing: OpenGL 4.5"))
        #expect(!doctor.output.contains("neuroreel doctor"))
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
