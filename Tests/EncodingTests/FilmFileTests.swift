import Encoding
import Foundation
import TestFolders
import Testing

/// What other programs see in the files.
@Suite struct FilmFileTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let numerator: Int
        let denominator: Int
        let frames: Int
        let gop: Int
        var preset = "veryfast"
        var crf = 18
        var testDescription: String { "\(numerator)/\(denominator), \(frames) frames by \(gop), \(preset), crf \(crf)" }

        var settings: VideoSettings {
            VideoSettings(
                width: 320, height: 180, frameRateNumerator: numerator, frameRateDenominator: denominator, crf: crf,
                preset: preset, gop: gop)
        }
    }

    /// Rates with and without a fraction; last segments of one, two and three frames; presets without B-frames and with
    /// many.
    static let cases = [
        Case(numerator: 30, denominator: 1, frames: 360, gop: 60),
        Case(numerator: 30000, denominator: 1001, frames: 121, gop: 60),
        Case(numerator: 24000, denominator: 1001, frames: 98, gop: 48),
        Case(numerator: 60, denominator: 1, frames: 123, gop: 120, preset: "medium"),
        Case(numerator: 25, denominator: 1, frames: 101, gop: 50, preset: "ultrafast"),
        Case(numerator: 24, denominator: 1, frames: 60, gop: 48, preset: "slower", crf: 28),
        Case(numerator: 1, denominator: 1, frames: 5, gop: 2, preset: "medium"),
        Case(numerator: 240, denominator: 1, frames: 1, gop: 480, preset: "medium"),
        Case(numerator: 30, denominator: 1, frames: 4, gop: 1, preset: "medium"),
    ]

    struct Report: Decodable {
        let streams: [[String: Value]]
        let format: [String: Value]
        let packets: [[String: Value]]
    }

    struct Pictures: Decodable {
        let frames: [[String: Value]]
    }

    /// A JSON value as text; anything but a string or a number is left out.
    struct Value: Decodable, Equatable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self.text = text
            } else if let number = try? container.decode(Int.self) {
                text = String(number)
            } else {
                text = ""
            }
        }
    }

    @Test(arguments: cases) func facts(_ film: Case) throws {
        let folder = try ScratchFolder()
        // The container is MP4 whatever the name; a colon must not read as a protocol.
        let path = folder.file("tee:film.x")
        try writeFilm(film.settings, frames: film.frames, to: path)
        #expect(try folder.names() == ["tee:film.x"])
        let probe = ["ffprobe", "-v", "error", "-of", "json"]
        let report = try JSONDecoder().decode(
            Report.self, from: tool(probe + ["-show_streams", "-show_format", "-show_packets", "file:\(path)"]))
        let frames = try JSONDecoder().decode(Pictures.self, from: tool(probe + ["-show_frames", "file:\(path)"]))
            .frames

        #expect(report.streams.count == 1)
        let stream = try #require(report.streams.first).mapValues(\.text)
        let seconds = Double(film.frames * film.denominator) / Double(film.numerator)
        let rate = "\(film.numerator)/\(film.denominator)"
        let expected = [
            "codec_name": "h264", "profile": "High", "pix_fmt": "yuv420p", "color_range": "tv", "color_space": "bt709",
            "color_transfer": "bt709", "color_primaries": "bt709", "chroma_location": "left",
            "field_order": "progressive",
            "sample_aspect_ratio": "1:1", "width": "320", "height": "180", "r_frame_rate": rate, "avg_frame_rate": rate,
            "nb_frames": "\(film.frames)", "start_pts": "0", "start_time": "0.000000",
            "duration": String(format: "%.6f", seconds), "codec_tag_string": "avc1",
        ]
        for (name, value) in expected { #expect(stream[name] == value, "\(name)") }
        #expect(report.format["start_time"]?.text == "0.000000")
        #expect(report.format["duration"]?.text == String(format: "%.6f", seconds))
        #expect(report.format["probe_score"]?.text == "100")

        // Ticks to a frame: whole, and the same for every frame.
        let timeBase = try #require(stream["time_base"]).split(separator: "/").compactMap { Int($0) }
        try #require(timeBase.count == 2 && timeBase[0] == 1)
        let (tick, remainder) = (timeBase[1] * film.denominator).quotientAndRemainder(dividingBy: film.numerator)
        #expect(remainder == 0)
        #expect(stream["duration_ts"] == "\(film.frames * tick)")
        func ticks(_ rows: [[String: Value]], _ name: String) -> [Int] {
            rows.map { Int($0[name]?.text ?? "") ?? -9999 }
        }
        let even = (0..<film.frames).map { $0 * tick }
        #expect(ticks(frames, "pts") == even)
        #expect(ticks(report.packets, "pts").sorted() == even)
        let dts = ticks(report.packets, "dts")
        #expect(zip(dts, dts.dropFirst()).allSatisfy { $1 - $0 == tick })
        #expect(zip(dts, ticks(report.packets, "pts")).allSatisfy { $0 <= $1 })
        #expect(ticks(report.packets, "duration").allSatisfy { $0 == tick })

        let keys = frames.indices.filter { frames[$0]["key_frame"]?.text == "1" }
        #expect(keys == segments(film.frames, film.gop).map(\.lowerBound))
        if film.preset != "ultrafast", film.gop > 8, film.frames > 8 {
            #expect(frames.contains { $0["pict_type"]?.text == "B" }, "the test is to cover B-frames")
        }
    }

    @Test func layoutHoldsNothingOfTheMachineOrTheHour() throws {
        let folder = try ScratchFolder()
        let settings = Self.cases[1].settings
        try writeFilm(settings, frames: 70, to: folder.file("a.mp4"))
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("a.mp4"))))
        func number(_ offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        var boxes: [(name: String, offset: Int)] = []
        var offset = 0
        while offset + 8 <= bytes.count, number(offset) >= 8 {
            boxes.append((String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self), offset))
            offset += number(offset)
        }
        #expect(offset == bytes.count)
        let names = boxes.map(\.name)
        let index = try #require(names.firstIndex(of: "moov"))
        #expect(names.first == "ftyp")
        #expect(index < (try #require(names.firstIndex(of: "mdat"))))
        // mvhd: version and flags, then the times of creation and modification.
        let header = boxes[index].offset + 8
        #expect(String(decoding: bytes[header + 4..<header + 8], as: UTF8.self) == "mvhd")
        #expect(bytes[header + 8..<header + 20].allSatisfy { $0 == 0 })
        let text = String(
            decoding: bytes[boxes[index].offset..<boxes[index].offset + number(boxes[index].offset)], as: UTF8.self)
        #expect(!text.contains("Lavf") && !text.contains("Lavc"))
    }

    @Test func sameBytesHoweverTheWorkIsSpread() async throws {
        let folder = try ScratchFolder()
        let settings = VideoSettings(width: 320, height: 180, frameRateNumerator: 30, preset: "faster", gop: 20)
        try writeFilm(settings, frames: 70, to: folder.file("a.mp4"))

        // All segments at once, packets stored and loaded again.
        let parts = try await withThrowingTaskGroup(of: (Int, [Packet]).self) { group in
            for part in segments(70, 20) {
                group.addTask { (part.lowerBound, try encodeSegment(settings, part).packets) }
            }
            var parts: [(Int, [Packet])] = []
            for try await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }
        }
        let muxer = try Muxer(
            path: folder.file("b.mp4"), settings: settings, extradata: try #require(parts.first?.1.first).extradata)
        for packet in parts.flatMap(\.1) {
            let copy = try packet.withPayload {
                try Packet(
                    payload: $0, pts: packet.pts, dts: packet.dts, isKeyframe: packet.isKeyframe,
                    extradata: packet.extradata)
            }
            try muxer.write(copy)
        }
        try muxer.finish()
        let a = try Data(contentsOf: URL(fileURLWithPath: folder.file("a.mp4")))
        let b = try Data(contentsOf: URL(fileURLWithPath: folder.file("b.mp4")))
        // As a truth value: for two collections that differ, the library would work out every difference.
        let isSame = a == b
        #expect(isSame)
    }

    @Test(arguments: [
        Case(numerator: 30, denominator: 1, frames: 45, gop: 20),
        Case(numerator: 30, denominator: 1, frames: 5, gop: 20, crf: 0),
    ])
    func decodesToTheSource(_ film: Case) throws {
        let folder = try ScratchFolder()
        let path = folder.file("film.mp4")
        try writeFilm(film.settings, frames: film.frames, to: path)
        let decoded = [UInt8](
            try tool(["ffmpeg", "-v", "error", "-xerror", "-i", path, "-f", "rawvideo", "-pix_fmt", "nv12", "-"]))
        let size = 320 * 180 * 3 / 2
        try #require(decoded.count == film.frames * size)
        for frame in 0..<film.frames {
            let source = try TestPicture.bytes(frame, film.settings)
            let shown = decoded[frame * size..<(frame + 1) * size]
            let squares = zip(source, shown).reduce(0) { $0 + (Int($1.0) - Int($1.1)) * (Int($1.0) - Int($1.1)) }
            if film.crf == 0 {
                #expect(squares == 0)
            } else {
                let psnr = 10 * log10(255 * 255 * Double(size) / Double(max(1, squares)))
                #expect(psnr > 38, "frame \(frame)")
            }
        }
    }
}
