import Encoding
import Foundation
import TestFolders
import Testing
import Timeline

/// The track of soft subtitles, as other programs see it.
@Suite struct CaptionTests {
    /// The first not at the film's start; neighbours without a gap; times between frames; the last up to the end.
    static let cues = [
        Cue(start: seconds(1, 3), end: seconds(1), text: "Six weights meet one example."),
        Cue(start: seconds(1), end: seconds(3, 2), text: "δ₃ = ŷ − y\nthe error, \"as it is\""),
        Cue(start: seconds(1717, 1000), end: seconds(2), text: "Σ wᵢxᵢ + b, 勾配 🧠 – ‘so’"),
        Cue(start: seconds(5, 2), end: seconds(3), text: "end"),
    ]

    static let settings = VideoSettings(
        width: 320, height: 180, frameRateNumerator: 60, preset: "medium", gop: 60, threads: 1)

    static func tracks(_ duration: RationalTime, chapters: [Chapter] = []) throws -> TextTracks {
        try TextTracks(duration: duration, chapters: chapters, cues: cues)
    }

    static func milliseconds(_ start: RationalTime, _ end: RationalTime) -> (Int, Int) {
        let times = [start, end].map { Int((Double($0.numerator) * 1000 / Double($0.denominator)).rounded()) }
        return (times[0], times[1])
    }

    @Test(arguments: [(60, 1, 180), (30000, 1001, 90), (1, 1, 3)])
    func areShownAtTheirTimes(_ numerator: Int, _ denominator: Int, _ frames: Int) throws {
        let folder = try ScratchFolder()
        let path = folder.file("film.mp4")
        var settings = Self.settings
        (settings.frameRateNumerator, settings.frameRateDenominator) = (numerator, denominator)
        let text = try Self.tracks(seconds(frames * denominator, numerator))
        try writeFilm(settings, frames: frames, to: path, text: text)

        let probe = try JSONDecoder().decode(
            FilmFileTests.Report.self,
            from: tool([
                "ffprobe", "-v", "error", "-of", "json", "-select_streams", "s", "-show_streams", "-show_format",
                "-show_packets", path,
            ]))
        let stream = try #require(probe.streams.first).mapValues(\.text)
        #expect(probe.streams.count == 1)
        let expected = ["codec_name": "mov_text", "codec_tag_string": "tx3g", "start_pts": "0"]
        for (name, value) in expected { #expect(stream[name] == value, "\(name)") }
        let scale = try #require(Int(stream["time_base"]?.dropFirst(2) ?? ""))
        #expect(scale % numerator == 0)

        // A sample for each caption and for each gap; the last of no length ends the last caption.
        func ticks(_ time: RationalTime) -> Int {
            Int((Double(Int(time.numerator) * scale) / Double(time.denominator)).rounded())
        }
        var samples: [[Int]] = []
        var end = 0
        for cue in Self.cues {
            if ticks(cue.start) > end { samples.append([end, ticks(cue.start) - end, 2]) }
            samples.append([ticks(cue.start), ticks(cue.end) - ticks(cue.start), cue.text.utf8.count + 2])
            end = ticks(cue.end)
        }
        let found = probe.packets.map { packet in
            ["pts", "duration", "size"].map { Int(packet[$0]?.text ?? "") ?? -1 }
        }
        #expect(found == samples)
        let seconds = String(format: "%.6f", Double(frames * denominator) / Double(numerator))
        #expect(probe.format["duration"]?.text == seconds)
        #expect(probe.format["start_time"]?.text == "0.000000")

        let read = try SubRip(
            tool(["ffmpeg", "-v", "error", "-i", path, "-map", "0:s:0", "-c:s", "text", "-f", "srt", "-"]))
        #expect(read.cues.map(\.text) == Self.cues.map(\.text))
        for (cue, shown) in zip(Self.cues, read.cues) {
            let times = Self.milliseconds(cue.start, cue.end)
            // A tick and a millisecond do not meet everywhere.
            #expect(abs(shown.start - times.0) <= 1 && abs(shown.end - times.1) <= 1, "\(shown)")
        }
    }

    /// What the samples hold, byte for byte: nothing in a text is taken for markup.
    @Test func textIsStoredAsItIs() throws {
        let folder = try ScratchFolder()
        let path = folder.file("film.mp4")
        let texts = [
            "{\\an8}a\\Nb", "<i>x</i> & \\nabla", " \n\nlast", String(repeating: "ab𝛁\n", count: 9361) + "and more",
        ]
        let cues = texts.enumerated().map {
            Cue(start: seconds($0.offset, 10), end: seconds($0.offset + 1, 10), text: $0.element)
        }
        let text = try TextTracks(duration: seconds(2, 3), cues: cues, language: "ell")
        try writeFilm(Self.settings, frames: 40, to: path, text: text)
        let bytes = [UInt8](
            try tool(["ffmpeg", "-v", "error", "-i", path, "-map", "0:s:0", "-c", "copy", "-f", "data", "-"]))
        #expect(bytes == texts.flatMap { [UInt8($0.utf8.count >> 8), UInt8($0.utf8.count & 255)] + $0.utf8 })
        let language = try tool([
            "ffprobe", "-v", "error", "-select_streams", "s", "-show_entries", "stream_tags=language", "-of", "csv=p=0",
            path,
        ])
        #expect(String(decoding: language, as: UTF8.self) == "ell\n")
    }

    /// The pictures and their times are those of a film without captions and chapters.
    @Test func leaveTheVideoAlone() throws {
        let folder = try ScratchFolder()
        let (plain, captioned) = (folder.file("plain.mp4"), folder.file("captioned.mp4"))
        let chapters = [Chapter(title: "All", start: .zero, end: seconds(3))]
        try writeFilm(Self.settings, frames: 180, to: plain)
        try writeFilm(
            Self.settings, frames: 180, to: captioned, text: try Self.tracks(seconds(3), chapters: chapters))
        let facts = try [plain, captioned].map {
            let lines = try tool([
                "ffprobe", "-v", "error", "-select_streams", "v", "-show_data_hash", "sha256", "-show_entries",
                "stream=r_frame_rate,avg_frame_rate,nb_frames,start_pts,duration_ts,time_base,bit_rate"
                    + ":packet=pts,dts,duration,size,flags,data_hash", "-of", "compact", $0,
            ])
            return String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init)
        }
        #expect(facts[0].count == 181)
        #expect(facts[0] == facts[1])
        #expect(facts[1].last?.contains("r_frame_rate=60/1|avg_frame_rate=60/1") == true)
        #expect(facts[1].last?.contains("nb_frames=180") == true)
        let (before, after) = (try VideoReader(path: plain), try VideoReader(path: captioned))
        #expect(after.frameCount == 180)
        for frame in [0, 61, 179] {
            let isSame = try before.picture(frame).luma == after.picture(frame).luma
            #expect(isSame, "frame \(frame)")
        }
    }
}
