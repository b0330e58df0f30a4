import Encoding
import Testing

/// The level of H.264 that x264 writes is the one that is foretold.
@Suite struct LevelTests {
    private static let sizes = [
        (64, 48, 60), (1920, 1080, 60), (1920, 1080, 240), (2048, 1280, 200), (2048, 1280, 240), (2560, 1440, 60),
        (2560, 1600, 30),
    ]

    /// The level in tenths, from the parameter set that begins the stream (Rec. ITU-T H.264, 7.3.2.1.1).
    private func level(_ settings: VideoSettings) throws -> UInt8 {
        let bytes = try VideoEncoder(settings: settings).extradata
        let start = try #require(bytes.firstIndex { $0 & 0x1F == 7 && $0 & 0x60 != 0 })
        return bytes[start + 3]
    }

    @Test(arguments: VideoSettings.presets)
    func asX264Says(preset: String) throws {
        var known: Set<Bool> = []
        for (width, height, rate) in Self.sizes {
            let settings = VideoSettings(
                width: width, height: height, frameRateNumerator: rate, preset: preset, gop: 2 * rate)
            let level = try level(settings)
            #expect(settings.isAboveLevel52 == (level > 52), "\(width)x\(height) at \(rate), \(preset): level \(level)")
            known.insert(level > 52)
        }
        #expect(known == [false, true])
    }

    @Test func fourK() throws {
        for (preset, isAbove) in [("medium", false), ("slow", false), ("slower", true)] {
            let settings = VideoSettings(
                width: 3840, height: 2160, frameRateNumerator: 60, preset: preset, gop: 120)
            #expect(settings.isAboveLevel52 == isAbove)
            #expect((try level(settings) > 52) == isAbove)
        }
    }
}
