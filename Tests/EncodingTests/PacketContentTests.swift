import Encoding
import TestFolders
import Testing

/// What a packet holds is the same in a stream of its own and in a file.
@Suite struct PacketContentTests {
    @Test func streamAndFile() throws {
        let folder = try ScratchFolder()
        let settings = VideoSettings(width: 128, height: 96, frameRateNumerator: 30, preset: "fast", gop: 12)
        let packets = try segments(24, 12).flatMap { try encodeSegment(settings, $0).packets }
        let path = folder.file("film.mp4")
        try writeFilm(settings, frames: 24, to: path)
        let reader = try VideoReader(path: path)
        // Wherever it was read before.
        _ = try reader.picture(13)
        #expect(try reader.packets() == packets.map(PacketContent.init))
        #expect(Set(packets.map { PacketContent($0).digest }).count == packets.count)
        #expect(try reader.picture(12).isKeyframe)
        #expect(try !reader.picture(5).isKeyframe)
    }

    /// The bound follows from what the file says of itself, and holds at every rate factor.
    @Test(arguments: [1, 18, 28, 40, 51]) func quantizer(crf: Int) throws {
        let folder = try ScratchFolder()
        let settings = VideoSettings(
            width: 128, height: 96, frameRateNumerator: 30, crf: crf, preset: "veryfast", gop: 12)
        try writeFilm(settings, frames: 12, to: folder.file("film.mp4"))
        let frames = try (0..<12).map { index in
            let frame = try VideoFrame(width: 128, height: 96)
            TestPicture.fill(frame, frame: index)
            return frame
        }
        let reader = try VideoReader(path: folder.file("film.mp4"))
        for (index, frame) in frames.enumerated() {
            let picture = try reader.picture(index)
            let ratio = picture.signalToNoise(against: frame)
            #expect(picture.squaredStep > 0)
            #expect(min(ratio.luma, ratio.chroma) >= picture.leastSignalToNoise, "frame \(index): \(ratio)")
            #expect(abs(picture.way(from: frame, to: frames[(index + 6) % 12]).share) < 0.5)
            #expect(picture.way(from: frames[(index + 6) % 12], to: frame).share > 0.5)
        }
    }
}
