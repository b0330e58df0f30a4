import Encoding
import Testing

@Suite struct ImageSequencePatternTests {
    @Test(arguments: [
        ("frames/%06d.png", 42, "frames/000042.png"), ("%d.png", 0, "0.png"), ("a%%b-%03d", 12345, "a%b-12345"),
    ])
    func path(pattern: String, frame: Int, expected: String) throws {
        #expect(try ImageSequencePattern(pattern).path(frame: frame) == expected)
    }

    @Test(arguments: ["", "frame.png", "%d-%d.png", "%5d.png", "%s.png", "%0d", "%019d", "a%", "%06", "%-3d"])
    func refused(pattern: String) {
        let error = #expect(throws: MediaError.self) { try ImageSequencePattern(pattern) }
        #expect(error?.kind == .badSettings)
    }
}
