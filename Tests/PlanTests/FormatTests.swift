import Encoding
import Foundation
import Plan
import SamplePlans
import TestFolders
import Testing
import Timeline

/// What formats say of themselves, against what is written.
@Suite struct FormatTests {
    /// A video of one frame, with a chapter list and a track of captions, as bytes.
    private func video() throws -> Data {
        let folder = try ScratchFolder()
        let settings = try SamplePlan.video().movie.settings
        let frame = try VideoFrame(width: 96, height: 64)
        frame.luma.initializeMemory(as: UInt8.self, repeating: 90)
        frame.chroma.initializeMemory(as: UInt8.self, repeating: 128)
        let encoder = try VideoEncoder(settings: settings)
        let packets = try encoder.encode(frame, index: 0) + encoder.finish()
        let (half, whole) = (RationalTime(1, 20), RationalTime(1, 10))
        let tracks = try TextTracks(
            duration: whole,
            chapters: [
                Chapter(title: "Alpha", start: .zero, end: half), Chapter(title: "Beta", start: half, end: whole),
            ], cues: [Cue(start: .zero, end: whole, text: "Gamma")])
        let path = folder.file("film.\(OutputFormat.mp4.fileExtension)")
        let muxer = try Muxer(path: path, settings: settings, extradata: encoder.extradata, text: tracks)
        for packet in packets { try muxer.write(packet) }
        _ = try muxer.finish()
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }

    @Test func mp4() throws {
        let format = OutputFormat.mp4.type
        #expect(!OutputFormat.mp4.isSequence)
        let bytes = try video()
        #expect(bytes[4..<8] == Data("ftyp".utf8) && format.container == "mp4")
        #expect((bytes.range(of: Data("avc1".utf8)) != nil) == (format.codec.name == "H.264"))
        #expect((bytes.range(of: Data("chpl".utf8)) != nil) == format.hasChapters)
        #expect((bytes.range(of: Data("tx3g".utf8)) != nil) == format.captions.contains(.track))
        // H.264 of the High profile is 4:2:0 of 8 bits, which NV12 is, and has no alpha.
        #expect(bytes.range(of: Data("avcC".utf8)).map { bytes[$0.upperBound + 1] } == 100)
        #expect(format.pixelFormats == ["nv12"] && !format.hasAlpha)
        #expect(Set(try format.tools().keys) == ["x264", "libavcodec", "libavformat"])
        let build = try #require(try format.tools()["x264"])
        #expect(bytes.range(of: Data("x264 - \(build)".utf8)) != nil)
    }

    @Test func png() throws {
        let format = OutputFormat.png.type
        #expect(OutputFormat.png.isSequence && format.container == nil)
        let bytes = try PNG.encode(RGBImage(width: 3, height: 2, pixels: Array(1...18)))
        #expect(bytes[1...3].elementsEqual("PNG".utf8) && bytes[12...15].elementsEqual("IHDR".utf8))
        // Eight bits a sample, and colours without alpha: type 2 (PNG, 11.2.2).
        #expect(bytes[24] == 8 && bytes[25] == 2 && format.pixelFormats == ["rgb24"])
        #expect(format.hasAlpha == (bytes[25] & 4 != 0))
        #expect(!format.hasSound && !format.hasChapters && format.captions == [.burn])
        #expect(Set(try format.tools().keys) == ["libpng", "zlib"])
    }

    @Test func extensions() {
        for format in OutputFormat.allCases {
            #expect(OutputFormat(fileExtension: format.fileExtension.uppercased()) == format)
        }
        for other in ["", "mp", "mp4 ", "mov", ".mp4", "ｍp4"] { #expect(OutputFormat(fileExtension: other) == nil) }
    }

    @Test func encodingAsJSON() throws {
        for plan in [try SamplePlan.video(hasChapters: true, captions: [.track, .sidecar]).encoding, .png] {
            let json = try JSONEncoder().encode(plan)
            let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
            #expect(object["format"] as? String == plan.format.rawValue)
            let keys: Set<String> = plan.video == nil ? [] : ["settings", "segmentFrames", "text"]
            #expect(Set(object.keys) == keys.union(["format"]))
            #expect(try JSONDecoder().decode(EncodingPlan.self, from: json) == plan)
        }
        for text in ["{}", #"{"format":"gif"}"#, #"{"format":"mp4"}"#, #"{"format":"mp4","segmentFrames":2}"#, "[]"] {
            #expect(throws: DecodingError.self, "\(text)") {
                try JSONDecoder().decode(EncodingPlan.self, from: Data(text.utf8))
            }
        }
    }
}
