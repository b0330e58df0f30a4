import Encoding
import Files
import Foundation
import TestFolders
import Testing
import Timeline

/// A film without chapters and captions.
@Suite struct PlainFilmTests {
    static let settings = VideoSettings(width: 64, height: 48, frameRateNumerator: 60, gop: 12)
    static let frames = 9

    /// SPS and PPS as x264 164 writes them for the settings.
    static let extradata: [UInt8] = [
        0x00, 0x00, 0x00, 0x01, 0x67, 0x64, 0x00, 0x0a, 0xac, 0xd9, 0x44, 0x7b, 0x01, 0x6a, 0x02, 0x02, 0x02, 0x80,
        0x00, 0x00, 0x03, 0x00, 0x80, 0x00, 0x00, 0x3c, 0x07, 0x89, 0x12, 0xcb, 0x00, 0x00, 0x00, 0x01, 0x68, 0xeb,
        0xec, 0xb2, 0x2c,
    ]

    /// Writes packets that look like pictures with B-frames between them.
    static func write(to path: String, text: TextTracks?, title: String? = nil) throws -> Digest {
        let muxer = try Muxer(path: path, settings: settings, extradata: extradata, text: text, title: title)
        for (index, pts) in [0, 2, 1, 4, 3, 6, 5, 8, 7].enumerated() {
            let payload: [UInt8] = [0, 0, 0, 1, index == 0 ? 0x65 : 0x41] + (0..<40).map { UInt8(128 + $0 + index) }
            let packet = try payload.withUnsafeBytes {
                try Packet(payload: $0, pts: pts, dts: index - 1, isKeyframe: index == 0, extradata: extradata)
            }
            try muxer.write(packet)
        }
        try muxer.finish()
        return try Digest(ofFile: path)
    }

    @Test func hasNoTraceOfThem() throws {
        let folder = try ScratchFolder()
        let plain = try Self.write(to: folder.file("plain.mp4"), text: nil)
        let empty = try Self.write(
            to: folder.file("empty.mp4"), text: try TextTracks(duration: seconds(Self.frames, 60)))
        #expect(plain == empty)
    }

    /// Its title is what other programs read, and what will do for none is refused before there is a file.
    @Test func title() throws {
        let folder = try ScratchFolder()
        let title = "Größe & ∂: a “film”"
        let first = try Self.write(to: folder.file("a.mp4"), text: nil, title: title)
        #expect(first == (try Self.write(to: folder.file("b.mp4"), text: nil, title: title)))
        #expect(first != (try Self.write(to: folder.file("c.mp4"), text: nil)))
        let tags = [
            "ffprobe", "-v", "error", "-show_entries", "format_tags=title", "-of", "json", folder.file("a.mp4"),
        ]
        let found = try JSONSerialization.jsonObject(with: try tool(tags)) as? [String: [String: [String: String]]]
        #expect(found?["format"]?["tags"]?["title"] == title)
        let names = try folder.names()
        for bad in ["", "a\nb", String(repeating: "a", count: 1001)] {
            #expect(throws: MediaError.self) {
                try Self.write(to: folder.file("bad.mp4"), text: nil, title: bad)
            }
        }
        #expect(try folder.names() == names)
    }

    /// Recorded before there were chapters and captions; the bytes are of this version of libavformat.
    @Test(.enabled(if: EncodingVersions.libavformat == "59.27.100")) func isAsItWas() throws {
        let folder = try ScratchFolder()
        let plain = try Self.write(to: folder.file("plain.mp4"), text: nil)
        #expect("\(plain)" == "1d2cb23cffe7af1ba41d8399facc09c362ee25dc8663545618765b8c5d404854")
    }
}
