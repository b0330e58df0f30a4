import Foundation
import Testing
import Timeline

@Suite("FrameRate")
struct FrameRateTests {
    private static let rates = [
        "1", "24", "25", "60", "240", "24000/1001", "30000/1001", "60000/1001", "12.5", "1000/7",
    ]

    @Test(
        "Text is read exactly, NTSC's short forms included",
        arguments: [
            ("60", 60, 1), ("30000/1001", 30000, 1001), ("29.97", 30000, 1001), ("23.976", 24000, 1001),
            ("23.98", 24000, 1001), ("59.94", 60000, 1001), ("47.952", 48000, 1001), ("119.88", 120_000, 1001),
            ("12.5", 25, 2), ("120/2", 60, 1), ("1", 1, 1), ("240", 240, 1), ("59.95", 1199, 20),
        ])
    func reading(_ text: String, numerator: Int, denominator: Int) {
        let rate = FrameRate(text)
        #expect(rate?.numerator == numerator && rate?.denominator == denominator)
        #expect(rate.map { FrameRate($0.description) } == rate)
    }

    @Test(
        "Other text and rates out of range are refused",
        arguments: [
            "", "0", "0/1", "1/0", "-60", "60/-1", "241", "0.5", "999/1000", "240001/1000", "60fps", "60s", "60ms", "/",
            "30000/", "/1001", "30/1/1", "1e2", " 60", "nan", "+30/1", "99999999999999999999", "30.00000001",
            "1/9223372036854775807",
        ])
    func refused(_ text: String) {
        #expect(FrameRate(text) == nil)
    }

    @Test("Frame n stands at exactly n / rate seconds", arguments: rates)
    func exactTimes(_ text: String) throws {
        let rate = try #require(FrameRate(text))
        let duration = rate.time(ofFrame: 1)
        #expect(duration == RationalTime(Int64(rate.denominator), Int64(rate.numerator)))
        var time = RationalTime.zero
        let sliver = RationalTime(1, 1_000_000_000)
        for frame in 0..<2000 {
            #expect(rate.time(ofFrame: frame) == time)
            #expect(rate.frame(at: time) == frame)
            #expect(rate.frame(at: time + duration / 2) == frame)
            #expect(rate.frame(at: time - sliver) == frame - 1)
            #expect(rate.frameCount(for: time) == frame)
            #expect(rate.frameCount(for: time + sliver) == frame + 1)
            time += duration
        }
    }

    @Test("NTSC: frame 30000 stands at 1001 s, and 12 s need 360 frames")
    func ntsc() throws {
        let rate = try #require(FrameRate("29.97"))
        #expect(rate.time(ofFrame: 30000) == RationalTime(1001))
        #expect(rate.time(ofFrame: 1) == RationalTime(1001, 30000))
        #expect(rate.frameCount(for: RationalTime(12)) == 360)
        #expect(abs(rate.framesPerSecond - 29.97002997) < 1e-8)
    }

    @Test("60 frames a second: 720 frames in 12 s")
    func sixty() {
        #expect(FrameRate.fps60 == FrameRate(numerator: 60))
        #expect(FrameRate.fps60.frameCount(for: RationalTime(12)) == 720)
        #expect(FrameRate.fps60.time(ofFrame: 720) == RationalTime(12))
        #expect(FrameRate.fps60.frameCount(for: RationalTime(-1)) == 0)
        #expect(FrameRate.fps60.time(ofFrame: -30) == RationalTime(-1, 2))
        #expect(FrameRate.fps60.frame(at: RationalTime(16, 5)) == 192)
    }

    @Test("Any time that can be typed in has a frame, at any rate", arguments: ["240000/1001", "999983/4201", "29.97"])
    func finestTimes(_ text: String) throws {
        let rate = try #require(FrameRate(text))
        for typed in ["999999.999999999", "-999999.999999999", "0.000000001", "1.714285714"] {
            let time = try #require(RationalTime(decimal: typed))
            let frame = rate.frame(at: time)
            #expect(rate.time(ofFrame: frame) <= time && time < rate.time(ofFrame: frame + 1))
        }
    }

    @Test("Decoding checks the range")
    func coding() throws {
        let rate = try #require(FrameRate("30000/1001"))
        #expect(try JSONDecoder().decode(FrameRate.self, from: JSONEncoder().encode(rate)) == rate)
        for json in [#"{"numerator": 0, "denominator": 1}"#, #"{"numerator": 60, "denominator": 0}"#] {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode(FrameRate.self, from: Data(json.utf8)) }
        }
    }
}
