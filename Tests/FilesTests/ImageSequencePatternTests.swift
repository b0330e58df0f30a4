import Files
import Testing

@Suite struct ImageSequencePatternTests {
    @Test(arguments: [
        ("frames/%06d.png", 42, "frames/000042.png"), ("%d.png", 0, "0.png"), ("a%%b-%03d", 12345, "a%b-12345"),
    ])
    func path(pattern: String, frame: Int, expected: String) throws {
        #expect(try ImageSequencePattern(pattern).path(frame: frame) == expected)
    }

    @Test(arguments: [
        "", "frame.png", "%d-%d.png", "%5d.png", "%s.png", "%0d", "%019d", "a%", "%06", "%-3d", "f%d/a.png",
    ])
    func refused(pattern: String) {
        let error = #expect(throws: FileError.self) { try ImageSequencePattern(pattern) }
        #expect(error?.kind == .badPattern)
    }

    /// All names of two sequences, written out, against what is told without.
    @Test(arguments: [
        ("%d.png", 0...120, "%02d.png", 0...120), ("%02d.png", 0...9, "%d.png", 0...9),
        ("%d.png", 9...12, "1%d.png", 0...2),
        ("%d.png", 0...9, "%d.png", 10...19), ("a%d.png", 0...9, "b%d.png", 0...9), ("a%db2", 0...9, "a1b%d", 0...9),
        ("%d0.png", 0...3, "%d.png", 15...25), ("%03d", 100...102, "%d", 102...104), ("%d%%", 0...1, "%d", 0...1),
    ])
    func sharedNames(one: String, frames: ClosedRange<Int>, other: String, others: ClosedRange<Int>) throws {
        let (first, second) = (try ImageSequencePattern(one), try ImageSequencePattern(other))
        let names = Set(others.map { second.path(frame: $0) })
        #expect(
            first.firstShared(frames, with: second, others) == frames.first { names.contains(first.path(frame: $0)) })
        for frame in others {
            let name = second.path(frame: frame)
            let expected = (0...200).first { first.path(frame: $0) == name }
            #expect(first.frame(ofName: name) == expected, "\(name)")
        }
    }

    @Test func namesOfNoFrame() throws {
        let pattern = try ImageSequencePattern("s/a%03d.png")
        for name in ["a.png", "a1.png", "a0001.png", "a001.PNG", "a-01.png", "a+01.png", "a００１.png", "b001.png", ""] {
            #expect(pattern.frame(ofName: name) == nil, "\(name)")
        }
        #expect(pattern.frame(ofName: "a12345.png") == 12345)
        #expect(pattern.folder == "s")
    }
}
