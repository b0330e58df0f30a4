import Console
import Foundation
import Plan
import Testing

@Suite struct FrameRangeTests {
    @Test(arguments: [("0-0", 0, 0), ("0-59", 0, 59), ("007-10", 7, 10), ("5-4000000000", 5, 4_000_000_000)])
    func read(text: String, first: Int, last: Int) throws {
        let range = try FrameRange.parse(text)
        #expect(range == FrameRange(first: first, last: last))
        #expect(range.count == range.range.count)
        #expect(try FrameRange.parse(range.description) == range)
    }

    @Test(arguments: [
        "", "-", "5", "5-", "-5", "-5-7", "1-2-3", "a-b", "1–2", "0-59 ", "0x1-2", "1.0-2", "0-99999999999999999999",
    ])
    func refused(text: String) {
        let error = #expect(throws: NeuroReelError.self) { try FrameRange.parse(text) }
        #expect(error?.status == .usage)
        #expect(error?.description.contains("0-59") == true)
    }

    @Test func reversed() {
        let error = #expect(throws: NeuroReelError.self) { try FrameRange.parse("9-3") }
        #expect(error == NeuroReelError(.usage, "The range is reversed: use 3-9."))
    }

    /// No range can be made of a file that could not be made otherwise, nor one that would not fit into an `Int`.
    @Test func coding() throws {
        func decode(_ first: String, _ last: String) throws -> FrameRange {
            try JSONDecoder().decode(FrameRange.self, from: Data(#"{"first":\#(first),"last":\#(last)}"#.utf8))
        }
        #expect(try decode("3", "9") == FrameRange(first: 3, last: 9))
        for (first, last) in [
            ("9", "3"), ("-1", "3"), ("-9", "-3"), ("0", "9223372036854775807"), ("0", "1099511627776"),
        ] {
            #expect(throws: DecodingError.self, "\(first) \(last)") { try decode(first, last) }
        }
        let range = FrameRange(first: 12, last: 34)
        #expect(try JSONDecoder().decode(FrameRange.self, from: JSONEncoder().encode(range)) == range)
    }
}
