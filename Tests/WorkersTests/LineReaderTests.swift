import Foundation
import Pipeline
import SamplePlans
import Testing
import Workers

/// Lines out of a pipe, however they are written into it.
@Suite(.timeLimit(.minutes(20))) struct LineReaderTests {
    /// Writes pieces into a pipe on another thread, and gives all lines that come out.
    private func lines(of pieces: [[UInt8]]) throws -> [[UInt8]] {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let (source, target) = (ends[0], ends[1])
        let writer = WorkerThread(name: "writer") {
            for piece in pieces {
                var rest = piece[...]
                while !rest.isEmpty {
                    let count = rest.withUnsafeBytes { write(target, $0.baseAddress, $0.count) }
                    if count > 0 { rest = rest.dropFirst(count) }
                }
            }
            close(target)
        }
        var reader = LineReader(source)
        var lines: [[UInt8]] = []
        while let line = reader.next() { lines.append(line) }
        #expect(reader.next() == nil)
        try writer.wait()
        close(source)
        return lines
    }

    /// What ends with a line feed, and nothing behind the last one.
    private func expected(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast().map(Array.init)
    }

    @Test(arguments: ["", "\n", "a\n", "a", "a\nb", "\n\n\na\n\n", "a\r\nb\n", "é\n\u{0}\n", "{\"drawn\":{}}\n"])
    func small(text: String) throws {
        let bytes = Array(text.utf8)
        #expect(try lines(of: [bytes]) == expected(bytes))
        // Byte by byte.
        #expect(try lines(of: bytes.map { [$0] }) == expected(bytes))
    }

    @Test func splitAnywhere() throws {
        var random = SeededGenerator(15)
        for _ in 0..<30 {
            let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
                Int.random(in: 0..<12, using: &random) == 0
                    ? UInt8(ascii: "\n") : UInt8.random(in: 0...255, using: &random)
            }
            var pieces: [[UInt8]] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...60, using: &random)
                pieces.append(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            #expect(try lines(of: pieces) == expected(bytes))
        }
    }

    /// Longer than a pipe and than what is read at once.
    @Test func longLines() throws {
        let long = Array(repeating: UInt8(ascii: "x"), count: 300_000)
        #expect(try lines(of: [long, [10], Array("b\n".utf8), long, [10]]) == [long, Array("b".utf8), long])
        #expect(try lines(of: [Array("a\n".utf8), long]) == [Array("a".utf8)])
        let exact = Array(repeating: UInt8(ascii: "y"), count: 1 << 16)
        #expect(try lines(of: [exact, [10], exact]) == [exact])
    }

    @Test func nothingToReadFrom() {
        var reader = LineReader(-1)
        #expect(reader.next() == nil)
    }
}
