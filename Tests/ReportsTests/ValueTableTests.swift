import Console
import FilmKit
import Films
import Foundation
import Plan
import Reports
import Requests
import Storyboards
import TestFolders
import Testing
import Timeline

/// Every number that a film shows, read back.
@Suite struct ValueTableTests {
    private struct Table: Decodable {
        struct Frame: Decodable {
            let frame: Int
            let time: Double
            let values: [String: Double]
        }

        let film: String
        let rate: String
        let frames: [Frame]
    }

    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func write(_ request: FilmRequest, _ frames: FrameSelection = FrameSelection()) throws -> String {
        try ValueTable(request, frames: frames).write(to: folder.file("values.json"))
        return try String(contentsOfFile: folder.file("values.json"), encoding: .utf8)
    }

    private func compare(_ text: String, _ request: FilmRequest, first: Int, count: Int) throws {
        let table = try JSONDecoder().decode(Table.self, from: Data(text.utf8))
        #expect(table.film == request.script.name && table.rate == request.rate.description)
        #expect(table.frames.map(\.frame) == Array(first..<first + count))
        let film = try request.film()
        for frame in table.frames {
            let time = RationalTime(Int64(frame.frame * request.rate.denominator), Int64(request.rate.numerator))
            #expect(frame.time == time.seconds)
            let shown = film.values(at: time)
            #expect(Set(shown.map(\.name)).count == shown.count)
            // To the last bit, the sign of zero included.
            let expected = Dictionary(uniqueKeysWithValues: shown.map { ($0.name, $0.value.bitPattern) })
            #expect(frame.values.mapValues(\.bitPattern) == expected, "frame \(frame.frame)")
        }
        // A line for each frame.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == count + 3 && lines[count + 1] == "]}" && lines[count + 2].isEmpty)
    }

    private func numbers(_ settings: [String] = []) throws -> FilmRequest {
        try FilmRequest(
            source: "numbers", settings: settings.map(Setting.parse), rate: FrameRate("30000/1001"),
            library: FilmLibrary([NumbersFilm.self]))
    }

    @Test func hardNumbers() throws {
        let text = try write(numbers())
        try compare(text, numbers(), first: 0, count: 30)
        // In the order in which they appear.
        let line = text.split(separator: "\n")[1]
        let places = ["dL/dw", "ŷ", "\"-\"", "x1", "t/3"].map { line.firstRange(of: $0)?.lowerBound }
        #expect(places.compactMap(\.self).count == 5 && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(try write(numbers()) == text)
    }

    @Test func ofAFilm() throws {
        let request = try FilmRequest(source: "computation-graph", rate: FrameRate(numerator: 1))
        try compare(write(request), request, first: 0, count: 125)
        let some = FrameSelection(frames: FrameRange(first: 40, last: 44))
        try compare(write(request, some), request, first: 40, count: 5)
    }

    /// Longer than what is put together at once, which is 64 KiB.
    @Test func manyFrames() throws {
        let request = try FilmRequest(
            source: "numbers", rate: FrameRate(numerator: 240), library: FilmLibrary([NumbersFilm.self]))
        let long = try FilmRequest(source: "computation-graph", rate: FrameRate(numerator: 4))
        try compare(write(request), request, first: 0, count: 240)
        let text = try write(long)
        #expect(text.utf8.count > 1 << 17)
        try compare(text, long, first: 0, count: 500)
    }

    @Test func notFinite() throws {
        let request = try numbers(["finite=false"])
        let error = #expect(throws: NeuroReelError.self) { try write(request) }
        #expect(error?.status == .usage && error?.description.contains("Frame 15 shows t/3") == true)
        // Neither a file nor what would have become one.
        #expect(try folder.names().isEmpty)
        #expect(throws: Never.self) { try write(request, FrameSelection(frames: FrameRange(first: 0, last: 14))) }
    }

    @Test func outputs() throws {
        let table = try ValueTable(numbers(), frames: FrameSelection())
        let error = #expect(throws: NeuroReelError.self) { try table.write(to: folder.file("no/values.json")) }
        #expect(error?.status == .cannotCreate)
        // A storyboard is no place for its own values.
        let path = folder.file("my.yaml")
        try Data("film: homepage-loop\n".utf8).write(to: URL(fileURLWithPath: path))
        let own = try ValueTable(FilmRequest(source: path), frames: FrameSelection())
        let other = #expect(throws: NeuroReelError.self) { try own.write(to: path) }
        #expect(other?.status == .usage)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "film: homepage-loop\n")
    }
}
