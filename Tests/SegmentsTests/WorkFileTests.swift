import Foundation
import Plan
import Segments
import TestFolders
import Testing

/// Which names a work folder has.
@Suite struct WorkFileTests {
    @Test(arguments: [
        ("lock", WorkFile.lock), ("plan.json", .plan), ("a.segment", .segment), (".segment", .segment), ("Lock", nil),
        ("lock ", nil), ("plan.json~", nil), ("a.segments", nil), ("", nil), ("segment", nil),
    ])
    func kinds(name: String, kind: WorkFile?) { #expect(WorkFile(name: name) == kind) }

    @Test func segmentNames() throws {
        let folder = try ScratchFolder()
        func isOurs(_ name: String, _ text: String) throws -> Bool {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name)))
            return try WorkFile.segment.isOurs(name, in: folder.path)
        }
        for (first, last) in [(0, 0), (0, 119), (99_999_999, 100_000_000), (12_345_678_901, 12_345_678_902)] {
            let segment = Segment(index: 0, frames: FrameRange(first: first, last: last))
            let name = WorkFile.name(of: segment)
            #expect(try isOurs(name, "") && isOurs(name, "NeuroReel segment 9"))
            #expect(try !isOurs(name, "another") && !isOurs(name, "NeuroReel"))
        }
        for name in [
            "0-19", "00000000-19", "00000019-00000000", "-0000001-00000001", "00000000-00000001-00000002",
            "+0000000-00000019", "00000000", "000000000-00000019", "00000000_00000019", "00000000-0000001٩", "-",
        ] { #expect(try !isOurs("\(name).segment", ""), "\(name)") }
    }

    @Test func onlyOursAreRemoved() throws {
        let folder = try ScratchFolder()
        let texts = [
            "lock": "process 12 on here, x\n", "plan.json": "{}", "00000000-00000001.segment": "NeuroReel segment 1\n",
            "00000002-00000003.segment": "mine", "notes": "NeuroReel segment 1\n",
        ]
        for (name, text) in texts { try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name))) }
        for name in texts.keys { WorkFile.remove(name, in: folder.path) }
        #expect(try folder.names() == ["00000002-00000003.segment", "notes", "plan.json"])
    }
}
