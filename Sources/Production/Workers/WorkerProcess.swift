import Foundation

/// Another process of this program that renders segments.
final class WorkerProcess: @unchecked Sendable {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var reader: LineReader

    /// Starts it.
    ///
    /// - Throws: ``NeuroReelError`` (unavailable) if it cannot be started.
    init(_ task: WorkerTask) throws(NeuroReelError) {
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["worker"]
        process.standardInput = input
        process.standardOutput = output
        reader = LineReader(output.fileHandleForReading.fileDescriptor)
        do {
            try process.run()
        } catch {
            throw NeuroReelError(.unavailable, "A worker process cannot be started: \(error.localizedDescription)")
        }
        // The process' own ends: without this, its death would not show.
        try? output.fileHandleForWriting.close()
        try? input.fileHandleForReading.close()
        send(task)
    }

    /// Its number.
    var identifier: Int32 { process.processIdentifier }

    /// Tells it something. If it is gone, ``nextReport()`` says so.
    func send(_ line: some Encodable) {
        let bytes = Array(CanonicalJSON.encode(line)) + [UInt8(ascii: "\n")]
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                write(input.fileHandleForWriting.fileDescriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno != EINTR { return }
            sent += max(0, count)
        }
    }

    /// Waits for its next report; nil if it is gone. One thread at a time may ask.
    func nextReport() -> WorkerReport? {
        reader.next().flatMap { try? JSONDecoder().decode(WorkerReport.self, from: Data($0)) }
    }

    /// Tells it that nothing more comes, and waits until it is gone.
    ///
    /// - Returns: What ended it, for a sentence; nil if it ended as it should.
    func end() -> String? {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        let status = process.terminationStatus
        return process.terminationReason == .uncaughtSignal
            ? "was killed by signal \(status)" : status == 0 ? nil : "ended with exit code \(status)"
    }

    /// Ends it at once; what it had not finished is lost.
    func stop() { process.terminate() }
}
