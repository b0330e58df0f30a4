import Encoding
import Foundation
import TestFolders
import Testing

@Suite struct MuxerTests {
    static let settings = VideoSettings(width: 64, height: 48, frameRateNumerator: 30, preset: "medium", gop: 12)

    @Test func refusesPacketsThatMakeNoFilm() throws {
        let folder = try ScratchFolder()
        let first = try encodeSegment(Self.settings, 0..<12)
        let second = try encodeSegment(Self.settings, 12..<24)
        let third = try encodeSegment(Self.settings, 24..<36)
        var swapped = first.packets
        swapped.swapAt(3, 4)
        let wrong: [[Packet]] = [
            second.packets, first.packets + third.packets, first.packets + first.packets, swapped,
            Array(first.packets.dropFirst()), first.packets.dropLast() + second.packets, Array(first.packets.prefix(2)),
            [],
        ]
        for packets in wrong {
            let error = #expect(throws: MediaError.self) {
                let muxer = try Muxer(
                    path: folder.file("film.mp4"), settings: Self.settings, extradata: first.extradata)
                for packet in packets { try muxer.write(packet) }
                try muxer.finish()
            }
            #expect(error?.kind == .corrupt)
            #expect(try folder.names() == [])
        }
    }

    @Test func refusesSegmentsOfOtherSettings() throws {
        let folder = try ScratchFolder()
        let first = try encodeSegment(Self.settings, 0..<12)
        var settings = Self.settings
        settings.preset = "ultrafast"
        let other = try encodeSegment(settings, 12..<24)
        #expect(other.extradata != first.extradata)
        let muxer = try Muxer(path: folder.file("film.mp4"), settings: Self.settings, extradata: first.extradata)
        for packet in first.packets { try muxer.write(packet) }
        let error = #expect(throws: MediaError.self) { try muxer.write(try #require(other.packets.first)) }
        #expect(error?.kind == .corrupt)
    }

    @Test func leavesNothingWhenNotFinished() throws {
        let folder = try ScratchFolder()
        let path = folder.file("film.mp4")
        try Data("old".utf8).write(to: URL(fileURLWithPath: path))
        do {
            let part = try encodeSegment(Self.settings, 0..<12)
            let muxer = try Muxer(path: path, settings: Self.settings, extradata: part.extradata)
            for packet in part.packets { try muxer.write(packet) }
            #expect(try folder.names().count == 2)
            _ = consume muxer
        }
        #expect(try folder.names() == ["film.mp4"])
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    }

    @Test func cannotBeFinishedTwice() throws {
        let folder = try ScratchFolder()
        let part = try encodeSegment(Self.settings, 0..<12)
        let muxer = try Muxer(path: folder.file("film.mp4"), settings: Self.settings, extradata: part.extradata)
        for packet in part.packets { try muxer.write(packet) }
        try muxer.finish()
        #expect(throws: MediaError.self) { try muxer.finish() }
        #expect(throws: MediaError.self) { try muxer.write(part.packets[0]) }
        #expect(try folder.names() == ["film.mp4"])
    }

    @Test func refusesDevicesAndMissingFolders() throws {
        let extradata = try VideoEncoder(settings: Self.settings).extradata
        for path in ["/dev/null", "/nowhere/film.mp4"] {
            let error = #expect(throws: MediaError.self) {
                try Muxer(path: path, settings: Self.settings, extradata: extradata)
            }
            #expect(error?.kind == .cannotCreate)
        }
    }

    @Test func refusesPacketsThatAreNone() {
        #expect(throws: MediaError.self) {
            try Packet(
                payload: UnsafeRawBufferPointer(start: nil, count: 0), pts: 0, dts: 0, isKeyframe: true, extradata: [])
        }
        let error = #expect(throws: MediaError.self) {
            try [UInt8](repeating: 1, count: 8).withUnsafeBytes {
                try Packet(payload: $0, pts: 0, dts: 1, isKeyframe: true, extradata: [])
            }
        }
        #expect(error?.kind == .corrupt)
    }
}
