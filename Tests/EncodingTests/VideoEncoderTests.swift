import Encoding
import Foundation
import Testing

@Suite struct VideoEncoderTests {
    static let settings = VideoSettings(width: 64, height: 48, frameRateNumerator: 30, preset: "medium", gop: 12)

    @Test(arguments: VideoSettings.presets) func timeStamps(preset: String) throws {
        var settings = Self.settings
        settings.preset = preset
        for frames in [36..<48, 48..<49, 48..<50, 60..<63] {
            let part = try encodeSegment(settings, frames)
            #expect(part.packets.count == frames.count)
            #expect(part.packets.map(\.pts).sorted() == Array(frames))
            #expect(part.packets.allSatisfy { $0.dts <= $0.pts })
            let delay = preset == "ultrafast" ? 0 : 2
            #expect(part.packets.map(\.dts) == frames.map { $0 - delay })
            #expect(part.packets.filter(\.isKeyframe).map(\.pts) == [frames.lowerBound])
            #expect(part.packets.first?.isKeyframe == true)
        }
    }

    @Test func extradataIsTheSameInEverySegment() throws {
        let first = try VideoEncoder(settings: Self.settings, firstFrame: 0).extradata
        #expect(!first.isEmpty)
        #expect(try VideoEncoder(settings: Self.settings, firstFrame: 480).extradata == first)
        #expect(try encodeSegment(Self.settings, 12..<24).extradata == first)
    }

    /// Also at widths that do not fill x264's vectors, and with memory that others have used before.
    @Test(arguments: [(64, 48), (320, 180), (180, 320), (200, 120)])
    func payloadDependsOnThePicturesAlone(width: Int, height: Int) throws {
        var settings = Self.settings
        settings.width = width
        settings.height = height
        func payloads(_ firstFrame: Int) throws -> [[UInt8]] {
            let encoder = try VideoEncoder(settings: settings, firstFrame: firstFrame)
            let frame = try VideoFrame(width: width, height: height)
            var packets: [Packet] = []
            for index in 0..<12 {
                TestPicture.fill(frame, frame: index)
                packets += try encoder.encode(frame, index: firstFrame + index)
            }
            packets += try encoder.finish()
            return packets.map { $0.withPayload { Array($0) } }
        }
        let reference = try payloads(0)
        for turn in 1...12 {
            let isSame = try payloads(turn * 360_000) == reference
            #expect(isSame, "turn \(turn)")
        }
    }

    @Test func refusesWhatDoesNotFit() throws {
        let encoder = try VideoEncoder(settings: Self.settings, firstFrame: 12)
        let frame = try VideoFrame(width: 64, height: 48)
        let other = try VideoFrame(width: 64, height: 50)
        TestPicture.fill(frame, frame: 0)
        #expect(throws: MediaError.self) { try encoder.encode(frame, index: 0) }
        #expect(throws: MediaError.self) { try encoder.encode(other, index: 12) }
        _ = try encoder.encode(frame, index: 12)
        #expect(throws: MediaError.self) { try encoder.encode(frame, index: 12) }
        #expect(try encoder.finish().count == 1)
        #expect(try encoder.finish().isEmpty)
        let error = #expect(throws: MediaError.self) { try encoder.encode(frame, index: 13) }
        #expect(error?.kind == .badSettings)
        #expect(try VideoEncoder(settings: Self.settings).finish().isEmpty)
        #expect(throws: MediaError.self) { try VideoEncoder(settings: Self.settings, firstFrame: -1) }
    }

    static let outOfRange: [(String, @Sendable (inout VideoSettings) -> Void)] = [
        ("width", { $0.width = 63 }), ("width", { $0.width = 0 }), ("width", { $0.width = 16386 }),
        ("height", { $0.height = 49 }), ("height", { $0.height = -2 }), ("frame rate", { $0.frameRateNumerator = 241 }),
        ("frame rate", { $0.frameRateDenominator = 31 }), ("frame rate numerator", { $0.frameRateNumerator = 0 }),
        ("frame rate denominator", { $0.frameRateDenominator = 0 }), ("crf", { $0.crf = 52 }), ("crf", { $0.crf = -1 }),
        ("preset", { $0.preset = "fastest" }), ("preset", { $0.preset = "" }), ("gop", { $0.gop = 0 }),
        ("threads", { $0.threads = 0 }), ("threads", { $0.threads = 65 }),
        ("lookahead threads", { $0.lookaheadThreads = 3 }),
    ]

    @Test func settingsOutOfRangeAreNamed() throws {
        try Self.settings.validate()
        for (name, change) in Self.outOfRange {
            var settings = Self.settings
            change(&settings)
            let error = #expect(throws: MediaError.self) { try VideoEncoder(settings: settings) }
            #expect(error?.kind == .badSettings)
            #expect(error?.place == name)
            #expect(error?.advice != nil)
        }
    }

    @Test func settingsSurviveCoding() throws {
        let data = try JSONEncoder().encode(Self.settings)
        #expect(try JSONDecoder().decode(VideoSettings.self, from: data) == Self.settings)
    }

    @Test func framesHaveRoomForTheirPlanes() throws {
        let frame = try VideoFrame(width: 66, height: 34)
        #expect(frame.lumaStride >= 66 && frame.chromaStride >= 66)
        #expect(frame.luma.count == frame.lumaStride * 34)
        #expect(frame.chroma.count == frame.chromaStride * 17)
        for (width, height) in [(65, 34), (66, 33), (0, 0), (-2, 16), (16, 16386)] {
            #expect(throws: MediaError.self) { try VideoFrame(width: width, height: height) }
        }
    }

    @Test func poolGoesRoundAndEnds() async throws {
        let pool = try VideoFramePool(width: 32, height: 32, count: 2)
        let first = try #require(pool.take())
        let second = try #require(pool.take())
        #expect(first !== second)
        let waiter = Task.detached { pool.take() === second }
        pool.give(second)
        #expect(await waiter.value)
        let ended = Task.detached { pool.take() == nil }
        pool.close()
        #expect(await ended.value)
        pool.give(first)
        #expect(pool.take() == nil)
        #expect(throws: MediaError.self) { try VideoFramePool(width: 32, height: 32, count: 0) }
    }

    @Test func versionsAreKnown() {
        #expect(EncodingVersions.libx264?.contains("264") == true)
        for text in [
            EncodingVersions.libavcodec, EncodingVersions.libavformat, EncodingVersions.libavutil,
            EncodingVersions.libpng,
        ] {
            #expect(text.split(separator: ".").count == 3 && text.first?.isNumber == true)
        }
    }
}
