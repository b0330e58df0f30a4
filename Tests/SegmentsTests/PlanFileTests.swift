import Console
import Foundation
import Plan
import SamplePlans
import Segments
import TestFolders
import Testing

@Suite struct PlanFileTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func write(_ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(PlanFile.name)))
    }

    private func status() throws -> Console.ExitStatus? {
        do {
            _ = try PlanFile(folder: folder.path)
            return nil
        } catch {
            #expect(error.description.hasPrefix("\(folder.path)/plan.json: "))
            return error.status
        }
    }

    @Test func roundTrip() throws {
        #expect(try PlanFile(folder: folder.path) == nil)
        #expect(try PlanFile(folder: folder.file("missing")) == nil)
        for plan in [try SamplePlan.video(captions: [.track]), try SamplePlan.pictures()] {
            try PlanFile(plan).write(to: folder.path)
            let read = try #require(try PlanFile(folder: folder.path))
            #expect(read.plan == plan && read.hash == plan.hash)
            #expect(try folder.names() == ["plan.json"])
        }
    }

    @Test func damaged() throws {
        try PlanFile(SamplePlan.video()).write(to: folder.path)
        let text = try String(contentsOfFile: folder.file("plan.json"), encoding: .utf8)
        for part in [0, 1, text.count / 3, text.count - 3] {
            try write(String(text.prefix(part)))
            #expect(try status() == .badData, "\(part) characters")
        }
        for (old, new) in [
            (#""dark""#, #""light""#), (#""crf" : 28"#, #""crf" : 27"#), (#""width" : 96"#, #""width" : 98"#),
            (#""hash" : ""#, #""hash" : "0"#), (#""film""#, #""movie""#), (#""homepage-loop""#, #""other""#),
        ] {
            let changed = text.replacing(old, with: new)
            try #require(changed != text, "\(old)")
            try write(changed)
            #expect(try status() == .badData, "\(new)")
        }
    }

    /// The processor is no part of the hash: who works with the plan compares the plans.
    @Test func processor() throws {
        try PlanFile(SamplePlan.video()).write(to: folder.path)
        let text = try String(contentsOfFile: folder.file("plan.json"), encoding: .utf8)
        try write(text.replacing("abacus 1", with: "abacus 2"))
        #expect(try PlanFile(folder: folder.path)?.plan.provenance.processor == "abacus 2")
    }

    @Test(arguments: ["[]", "null", "{}", "\u{0}\u{1}", #"{"hash":"x","plan":{}}"#, "plan"])
    func garbage(text: String) throws {
        try write(text)
        #expect(try status() == .badData)
        #expect(!PlanFile.isOurs(Data(text.utf8)))
    }

    /// More than any plan has is not read to its end.
    @Test func huge() throws {
        try write("{")
        try #require(truncate(folder.file("plan.json"), PlanFile.sizeLimit * 64) == 0)
        #expect(try status() == .badData)
    }

    @Test func whatIsNoFile() throws {
        try #require(symlink("elsewhere", folder.file("plan.json")) == 0)
        #expect(try status() == .noInput)
        #expect(throws: NeuroReelError.self) { try PlanFile(SamplePlan.video()).write(to: folder.path) }
        unlink(folder.file("plan.json"))
        try #require(mkfifo(folder.file("plan.json"), 0o600) == 0)
        #expect(try status() == .noInput)
    }

    /// A plan of another version is ours, and cannot be read.
    @Test func otherVersions() throws {
        let hash = String(repeating: "0a", count: 32)
        let text = #"{"hash":"\#(hash)","plan":{"wonders":[1]},"more":2}"#
        #expect(PlanFile.isOurs(Data(text.utf8)))
        try write(text)
        #expect(try status() == .badData)
        #expect(!PlanFile.isOurs(Data(text.replacing(hash, with: "0a").utf8)))
    }
}
