import Encoding
import Foundation
import TestFolders
import Testing

@Suite struct PNGTests {
    static func picture(_ width: Int, _ height: Int) -> RGBImage {
        let pixels = (0..<width * height * 3).map { index -> UInt8 in
            UInt8(truncatingIfNeeded: index &* index &* 31 >> 5 ^ index / 7)
        }
        return RGBImage(width: width, height: height, pixels: pixels)
    }

    @Test(arguments: [(1, 1), (3, 5), (640, 360), (1, 700), (1001, 2)])
    func roundTrip(width: Int, height: Int) throws {
        let folder = try ScratchFolder()
        let path = folder.file("picture.png")
        let image = Self.picture(width, height)
        try PNG.write(image, to: path)
        let isSame = try PNG.read(path) == image
        #expect(isSame)
        #expect(try folder.names() == ["picture.png"])
        // A decoder that shares no code with libpng.
        let raw = try tool(["ffmpeg", "-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"])
        let isSameElsewhere = [UInt8](raw) == image.pixels
        #expect(isSameElsewhere)
    }

    @Test func bytesAreStableAndTagged() throws {
        let image = Self.picture(200, 100)
        let bytes = try PNG.encode(image)
        let isStable = try PNG.encode(image) == bytes
        #expect(isStable)
        var chunks: [String] = []
        var offset = 8
        while offset + 8 <= bytes.count {
            let length = bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
            chunks.append(String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self))
            offset += length + 12
        }
        #expect(chunks.filter { $0 != "IDAT" } == ["IHDR", "sRGB", "IEND"])
    }

    @Test func strideSkipsPadding() throws {
        let folder = try ScratchFolder()
        let image = Self.picture(7, 4)
        let stride = 7 * 3 + 5
        var padded = [UInt8](repeating: 0xEE, count: stride * 3 + 7 * 3)
        for row in 0..<4 {
            for byte in 0..<21 { padded[row * stride + byte] = image.pixels[row * 21 + byte] }
        }
        try padded.withUnsafeBytes {
            try PNG.write($0, width: 7, height: 4, stride: stride, to: folder.file("a.png"))
        }
        #expect(try PNG.read(folder.file("a.png")) == image)
    }

    @Test(arguments: [(0, 1, 3), (1, 0, 3), (-1, 1, 3), (8, 2, 23), (8, 3, 24), (40000, 1, 120000)])
    func refusesSizes(width: Int, height: Int, stride: Int) {
        let error = #expect(throws: MediaError.self) {
            try [UInt8](repeating: 0, count: 48).withUnsafeBytes {
                try PNG.encode($0, width: width, height: height, stride: stride)
            }
        }
        #expect(error?.kind == .badSettings)
    }

    /// Other colour types and depths, made by another program.
    @Test(arguments: ["rgb24", "rgba", "gray", "gray16be", "rgb48be", "pal8", "monob"])
    func readsOtherKinds(format: String) throws {
        let folder = try ScratchFolder()
        let path = folder.file("other.png")
        try tool([
            "ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=s=48x32", "-frames:v", "1", "-pix_fmt", format, path,
        ])
        let raw = try tool(["ffmpeg", "-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"])
        let image = try PNG.read(path)
        try #require(image.pixels.count == raw.count)
        // Sixteen bits round to eight in two ways.
        let isClose = zip(image.pixels, raw).allSatisfy { abs(Int($0) - Int($1)) <= 1 }
        #expect(isClose)
    }

    @Test func everyCutAndEveryDamagedByteIsFound() throws {
        let folder = try ScratchFolder()
        let bytes = try PNG.encode(Self.picture(9, 6))
        let path = folder.file("broken.png")
        func readFails(_ data: [UInt8]) throws -> Bool {
            try Data(data).write(to: URL(fileURLWithPath: path))
            do throws(MediaError) {
                _ = try PNG.read(path)
                return false
            } catch {
                return error.kind == .corrupt && error.place == path
            }
        }
        for count in bytes.indices { #expect(try readFails(Array(bytes.prefix(count))), "cut at \(count)") }
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0x40
            #expect(try readFails(damaged), "byte \(index)")
        }
        #expect(try !readFails(bytes))
    }

    @Test func missingFilesAndFoldersAreTold() {
        #expect(throws: MediaError.self) { try PNG.read("/nowhere/picture.png") }
        #expect(throws: MediaError.self) { try PNG.read("/tmp") }
        let error = #expect(throws: MediaError.self) { try PNG.write(Self.picture(2, 2), to: "/nowhere/a.png") }
        #expect(error?.kind == .cannotCreate)
    }
}
