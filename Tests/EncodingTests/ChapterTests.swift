import Encoding
import Foundation
import TestFolders
import Testing
import Timeline

/// Chapters, as other programs see them, and files that have none.
@Suite struct ChapterTests {
    struct Report: Decodable {
        struct Chapter: Decodable {
            let timeBase: String
            let start: Int
            let end: Int
            let tags: [String: String]
        }

        let chapters: [Chapter]
    }

    static let titles = ["The example", "Λόγος: ∂L/∂w = δ·a", "\"Backward\" 🧠", "Update; θ ← θ − η∇L = #1\\"]

    /// Chapters that end at these times.
    static func chapters(_ ends: [RationalTime], _ titles: [String] = titles) -> [Chapter] {
        zip(titles, zip([.zero] + ends, ends)).map { Chapter(title: $0, start: $1.0, end: $1.1) }
    }

    static func read(_ path: String) throws -> [Report.Chapter] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(
            Report.self, from: tool(["ffprobe", "-v", "error", "-of", "json", "-show_chapters", path])
        ).chapters
    }

    @Test(arguments: [(60, 1, 121), (30000, 1001, 61), (24000, 1001, 49)])
    func areListedWithTheirTimes(_ numerator: Int, _ denominator: Int, _ frames: Int) throws {
        let folder = try ScratchFolder()
        let path = folder.file("film.mp4")
        var settings = CaptionTests.settings
        (settings.frameRateNumerator, settings.frameRateDenominator) = (numerator, denominator)
        func shown(_ frame: Int) -> RationalTime { seconds(frame * denominator, numerator) }
        let chapters = Self.chapters([shown(7), seconds(1), seconds(4, 3), shown(frames)])
        try writeFilm(
            settings, frames: frames, to: path, text: try TextTracks(duration: shown(frames), chapters: chapters))
        let found = try Self.read(path)
        #expect(found.map { $0.tags["title"] } == Self.titles)
        for (chapter, shown) in zip(chapters, found) {
            let scale = try #require(Int(shown.timeBase.dropFirst(2)))
            for (time, ticks) in [(chapter.start, shown.start), (chapter.end, shown.end)] {
                let exact = Double(Int(time.numerator) * scale) / Double(time.denominator)
                #expect(ticks == Int(exact.rounded()), "\(chapter)")
            }
            // What falls on a frame falls on its very tick.
            #expect(shown.start * numerator % scale == 0 || chapter == chapters[2] || chapter == chapters[3])
        }
    }

    /// Nero's list, which a reader of the track does not look at.
    @Test func areListedForOtherPlayersToo() throws {
        let folder = try ScratchFolder()
        let path = folder.file("film.mp4")
        let titles = (0..<255).map { String(repeating: "x", count: 252) + String(format: "%03d", $0) }
        let chapters = Self.chapters((1...255).map { seconds($0, 300) }, titles)
        try writeFilm(
            CaptionTests.settings, frames: 60, to: path,
            text: try TextTracks(duration: seconds(1), chapters: chapters))
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        var bytes = [UInt8](data[(try #require(data.range(of: Data("chpl".utf8)))).upperBound...].prefix(9 + 255 * 264))
        func take(_ count: Int) -> [UInt8] {
            defer { bytes.removeFirst(count) }
            return Array(bytes.prefix(count))
        }
        #expect(take(9).last == 255)
        for (index, title) in titles.enumerated() {
            // In ten-millionths of a second, from ticks of 1/15360 s.
            let start = take(8).reduce(0) { $0 << 8 | Int($1) }
            #expect(abs(start - index * 10_000_000 / 300) <= 1 + 10_000_000 / 15_360 / 2)
            #expect(take(1) == [255])
            #expect(String(decoding: take(255), as: UTF8.self) == title)
        }
        #expect(try Self.read(path).map { $0.tags["title"] } == titles)
    }

    @Test func sameBytesTwiceAndIndexFirst() throws {
        let folder = try ScratchFolder()
        let text = try CaptionTests.tracks(
            seconds(3), chapters: Self.chapters([seconds(1), seconds(2), seconds(5, 2), seconds(3)]))
        for name in ["a.mp4", "b.mp4"] {
            try writeFilm(CaptionTests.settings, frames: 180, to: folder.file(name), text: text)
        }
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.file("a.mp4")))
        let isSame = try data == Data(contentsOf: URL(fileURLWithPath: folder.file("b.mp4")))
        #expect(isSame)
        let index = try #require(data.range(of: Data("moov".utf8)))
        let payload = try #require(data.range(of: Data("mdat".utf8)))
        #expect(index.lowerBound < payload.lowerBound)
        let names = data[index.lowerBound..<payload.lowerBound]
        #expect(names.range(of: Data("Lavf".utf8)) == nil && names.range(of: Data("Lavc".utf8)) == nil)
        try tool(["ffmpeg", "-v", "error", "-xerror", "-i", folder.file("a.mp4"), "-f", "null", "-"])
    }

    @Test func refusesAFilmOfAnotherLength() throws {
        let folder = try ScratchFolder()
        for frames in [179, 181] {
            let error = #expect(throws: MediaError.self) {
                try writeFilm(
                    CaptionTests.settings, frames: frames, to: folder.file("film.mp4"),
                    text: try CaptionTests.tracks(seconds(3)))
            }
            #expect(error?.kind == .badSettings)
            #expect(try folder.names() == [])
        }
    }
}
