import Encoding
import Foundation
import Testing
import Timeline

/// Runs a tool of the search path and returns its standard output; a failure fails the test.
@discardableResult
func tool(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(arguments.joined(separator: " ")) failed")
    return data
}

/// A time in seconds, as a fraction of two plain integers.
func seconds(_ numerator: Int, _ denominator: Int = 1) -> RationalTime {
    RationalTime(Int64(numerator), Int64(denominator))
}

/// A test film: moving stripes and a moving square over a fixed texture, so that x264 uses B-frames and references.
enum TestPicture {
    static func luma(_ frame: Int, _ x: Int, _ y: Int) -> UInt8 {
        let left = 10 + frame * 3 % 200
        if (left..<left + 40).contains(x), (30..<70).contains(y) { return 220 }
        let texture = (x &* 7 ^ y &* 13) & 15
        let wave = sin(Double(x + 2 * frame) / 19) + cos(Double(y - frame) / 23)
        return UInt8(100 + 35 * wave) + UInt8(texture)
    }

    static func chroma(_ frame: Int, _ x: Int, _ y: Int) -> (UInt8, UInt8) {
        (UInt8(128 + 60 * sin(Double(x + frame) / 31)), UInt8(128 + 60 * cos(Double(y + frame) / 29)))
    }

    static func fill(_ target: VideoFrame, frame: Int) {
        for y in 0..<target.height {
            for x in 0..<target.width { target.luma[y * target.lumaStride + x] = luma(frame, x, y) }
        }
        for y in 0..<target.height / 2 {
            for x in 0..<target.width / 2 {
                let (cb, cr) = chroma(frame, x, y)
                target.chroma[y * target.chromaStride + 2 * x] = cb
                target.chroma[y * target.chromaStride + 2 * x + 1] = cr
            }
        }
    }

    /// The frame's tight NV12 bytes.
    static func bytes(_ frame: Int, _ settings: VideoSettings) throws -> [UInt8] {
        let picture = try VideoFrame(width: settings.width, height: settings.height)
        fill(picture, frame: frame)
        var bytes: [UInt8] = []
        for y in 0..<picture.height {
            bytes += picture.luma[y * picture.lumaStride..<y * picture.lumaStride + picture.width]
        }
        for y in 0..<picture.height / 2 {
            bytes += picture.chroma[y * picture.chromaStride..<y * picture.chromaStride + picture.width]
        }
        return bytes
    }
}

/// Encodes one segment of the test film.
func encodeSegment(_ settings: VideoSettings, _ frames: Range<Int>) throws -> (packets: [Packet], extradata: [UInt8]) {
    let encoder = try VideoEncoder(settings: settings, firstFrame: frames.lowerBound)
    // One frame for all: the encoder must be done with it when `encode` returns.
    let frame = try VideoFrame(width: settings.width, height: settings.height)
    var packets: [Packet] = []
    for index in frames {
        TestPicture.fill(frame, frame: index)
        packets += try encoder.encode(frame, index: index)
    }
    packets += try encoder.finish()
    return (packets, encoder.extradata)
}

/// The segments of a film of `count` frames.
func segments(_ count: Int, _ length: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
}

/// Encodes the test film in segments of `settings.gop` frames and writes it to `path`.
func writeFilm(_ settings: VideoSettings, frames: Int, to path: String, text: TextTracks? = nil) throws {
    let parts = try segments(frames, settings.gop).map { try encodeSegment(settings, $0) }
    let muxer = try Muxer(path: path, settings: settings, extradata: try #require(parts.first).extradata, text: text)
    for part in parts {
        for packet in part.packets { try muxer.write(packet) }
    }
    try muxer.finish()
}
