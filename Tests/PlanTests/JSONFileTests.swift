import Console
import Foundation
import Plan
import TestFolders
import Testing

@Suite struct JSONFileTests {
    private struct Inner: Codable, Equatable {
        let c: [Int]
    }

    private struct Sample: Codable, Equatable {
        let b: String
        let a: Inner
        var d: [String: Double]
    }

    private let folder: ScratchFolder
    private let sample = Sample(b: "x/y \"é\"", a: Inner(c: [1, 2]), d: ["k": 0.1])

    init() throws { folder = try ScratchFolder() }

    @Test func equalBytesForEqualValues() throws {
        let keys = (0..<50).map { "key \($0)" }
        let one = Dictionary(uniqueKeysWithValues: keys.map { ($0, 1.5) })
        var other: [String: Double] = [:]
        for key in keys.reversed() { other[key] = 1.5 }
        #expect(CanonicalJSON.encode(one) == CanonicalJSON.encode(other))
        let text = String(decoding: CanonicalJSON.encode(sample), as: UTF8.self)
        #expect(text == #"{"a":{"c":[1,2]},"b":"x/y \"é\"","d":{"k":0.1}}"#)
        let pretty = CanonicalJSON.pretty(sample)
        #expect(pretty.last == UInt8(ascii: "\n") && pretty.filter { $0 == UInt8(ascii: "\n") }.count > 5)
        #expect(try JSONDecoder().decode(Sample.self, from: pretty) == sample)
    }

    @Test func leaves() {
        #expect(CanonicalJSON.leaves(of: sample) == ["a.c": "[1,2]", "b": #""x/y \"é\"""#, "d.k": "0.1"])
    }

    @Test func roundTrip() throws {
        let path = folder.file("a.json")
        try JSONFile.write(sample, to: path)
        #expect(try JSONFile.read(Sample.self, from: path, called: "sample") == sample)
        #expect(try folder.names() == ["a.json"])
    }

    @Test func linksStandForTheirFilesOrAreRefused() throws {
        try Data("old".utf8).write(to: URL(fileURLWithPath: folder.file("real")))
        try #require(symlink("real", folder.file("link")) == 0)
        let error = #expect(throws: NeuroReelError.self) {
            try JSONFile.write(sample, to: folder.file("link"), followsLinks: false)
        }
        #expect(error?.status == .cannotCreate)
        #expect(try String(contentsOfFile: folder.file("real"), encoding: .utf8) == "old")
        try JSONFile.write(sample, to: folder.file("link"))
        #expect(try JSONFile.read(Sample.self, from: folder.file("link"), called: "sample") == sample)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link")) == "real")
    }

    @Test(arguments: [
        ("", "it is not JSON"), ("{", "it is not JSON"), ("[]", "has the wrong type"),
        (#"{"b":"","d":{}}"#, "a is missing"), (#"{"b":"","a":{},"d":{}}"#, "a.c is missing"),
        (#"{"b":"","a":{"c":[1,"2"]},"d":{}}"#, "a.c.1 has the wrong type"),
        (#"{"b":3,"a":{"c":[]},"d":{}}"#, "b has the wrong type"),
        (#"{"b":null,"a":{"c":[]},"d":{}}"#, "b has the wrong"),
    ])
    func noSuchValue(text: String, problem: String) throws {
        let path = folder.file("b.json")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: NeuroReelError.self) {
            try JSONFile.read(Sample.self, from: path, called: "sample")
        }
        #expect(error?.status == .badData)
        #expect(error?.description.hasPrefix("\(path): this is no sample of this version: ") == true)
        #expect(error?.description.contains(problem) == true, "\(error?.description ?? "")")
    }

    @Test func noFile() throws {
        try #require(mkfifo(folder.file("pipe"), 0o600) == 0)
        for (name, reason) in [("missing", "does not exist"), (".", "is a folder"), ("pipe", "is a pipe")] {
            let error = #expect(throws: NeuroReelError.self) {
                try JSONFile.read(Sample.self, from: folder.file(name), called: "sample")
            }
            #expect(error?.status == .noInput)
            #expect(error?.description.contains("the sample \(reason)") == true, "\(error?.description ?? "")")
        }
    }
}
