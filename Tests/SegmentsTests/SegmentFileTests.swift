import Console
import Encoding
import Files
import Foundation
import Plan
import SamplePlans
import Segments
import TestFolders
import Testing

/// Stored segments, and everything that can happen to them on a disk.
@Suite struct SegmentFileTests {
    private let folder: ScratchFolder
    private let plan: RenderPlan

    init() throws {
        folder = try ScratchFolder()
        plan = try SamplePlan.video()
    }

    private static func packet(_ frame: Int, _ payload: [UInt8]) throws -> Packet {
        try payload.withUnsafeBytes { bytes throws(MediaError) in
            try Packet(payload: bytes, pts: frame, dts: frame - 2, isKeyframe: frame % 20 == 0, extradata: [1, 2, 3])
        }
    }

    private func header(_ packets: [Packet], first: Int) -> SegmentHeader {
        SegmentHeader(
            plan: plan, frames: FrameRange(first: first, last: first + packets.count - 1), extradata: [1, 2, 3],
            packets: packets.map { .init(size: $0.count, pts: $0.pts, dts: $0.dts, isKeyframe: $0.isKeyframe) },
            fingerprints: packets.map { "\($0.pts)" }, timing: .init(drawing: 0.5, encoding: 0.25))
    }

    /// Writes a small segment and gives its bytes.
    @discardableResult private func write(_ payloads: [[UInt8]], first: Int = 20) throws -> Data {
        let packets = try payloads.enumerated().map { try Self.packet(first + $0.offset, $0.element) }
        try SegmentFile.write(header(packets, first: first), packets: packets, to: folder.file("a.segment"))
        return try Data(contentsOf: URL(fileURLWithPath: folder.file("a.segment")))
    }

    private func status(of bytes: Data) throws -> Console.ExitStatus? {
        try bytes.write(to: URL(fileURLWithPath: folder.file("b.segment")))
        do {
            _ = try SegmentFile("b.segment", in: folder.path)
            return nil
        } catch {
            #expect(error.description.hasPrefix(folder.file("b.segment")))
            return error.status
        }
    }

    @Test func roundTrip() throws {
        var random = SeededGenerator(7)
        for _ in 0..<20 {
            let payloads = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                (0..<Int.random(in: 1...3000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            }
            let first = Int.random(in: 0...1000, using: &random)
            let bytes = try write(payloads, first: first)
            let file = try SegmentFile("a.segment", in: folder.path)
            #expect(file.header.plan == plan && file.header.frames.first == first)
            #expect(file.header.timing.drawing == 0.5 && file.header.timing.encoding == 0.25)
            #expect(file.header.fingerprints == payloads.indices.map { "\(first + $0)" })
            #expect(file.digest == Digest(of: Array(bytes.dropLast(32))) && bytes.suffix(32) == Data(file.digest.bytes))
            let origin = Int.random(in: 0...first, using: &random)
            let packets = try file.packets(from: origin)
            #expect(packets.map { $0.withPayload { Array($0) } } == payloads)
            #expect(packets.map(\.pts) == payloads.indices.map { first - origin + $0 })
            #expect(packets.map(\.dts) == packets.map { $0.pts - 2 })
            #expect(packets.allSatisfy { $0.extradata == [1, 2, 3] })
            #expect(packets.map(\.isKeyframe) == payloads.indices.map { (first + $0) % 20 == 0 })
        }
    }

    /// The same segment is the same file.
    @Test func sameBytes() throws {
        let payloads: [[UInt8]] = [[1, 2], [3]]
        #expect(try write(payloads) == write(payloads))
        #expect(try write(payloads) != write(payloads, first: 40))
    }

    @Test func everyByteCounts() throws {
        let whole = try write([[1, 2], [3]])
        #expect(try status(of: whole) == nil)
        var random = SeededGenerator(8)
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &random)
            #expect(try status(of: bytes) == .badData, "byte \(index)")
        }
    }

    @Test func everyLengthCounts() throws {
        let whole = try write([[1, 2], [3]])
        for count in whole.indices { #expect(try status(of: whole.prefix(count)) == .badData, "\(count) bytes") }
        #expect(try status(of: whole + [0]) == .badData)
        #expect(try status(of: whole + whole) == .badData)
    }

    /// Files whose checksum is right, and which still are none.
    @Test func contradictions() throws {
        let whole = try write([[1, 2], [3]])
        let start = SegmentFile.mark.count
        let size = Int(
            whole[start..<start + 8].withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) })
        let json = whole[start + 8..<start + 8 + size]
        let payload = whole[(start + 8 + size)...].dropLast(32)
        func file(_ json: Data, length: Int? = nil, mark: [UInt8] = SegmentFile.mark) -> Data {
            var bytes = Data(mark)
            for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: (length ?? json.count) >> (8 * shift))) }
            bytes += json + payload
            return bytes + Digest(of: Array(bytes)).bytes
        }
        #expect(file(json) == whole)
        for length in [json.count + payload.count + 1, json.count - 1, json.count + 1, 0, .max, -1] {
            #expect(try status(of: file(json, length: length)) == .badData, "\(length)")
        }
        #expect(try status(of: file(json, mark: Array("NeuroReel segment 2\n".utf8))) == .badData)
        let text = String(decoding: json, as: UTF8.self)
        let changes = [
            (#""size":2"#, #""size":3"#), (#""size":2"#, #""size":1"#), (#""size":2"#, #""size":0"#),
            (#""size":2"#, #""size":-2"#), (#""pts":21"#, #""pts":2000000000000"#),
            (#""dts":19"#, #""dts":-2000000000000"#), (#""last":21"#, #""last":22"#), (#""first":20"#, #""first":21"#),
            (#""fingerprints":["20","21"]"#, #""fingerprints":["20"]"#), (#""packets":"#, #""parcels":"#),
            (#""first":20"#, #""first":-1"#),
        ]
        for (old, new) in changes {
            let changed = text.replacing(old, with: new, maxReplacements: 1)
            try #require(changed != text, "\(old)")
            #expect(try status(of: file(Data(changed.utf8))) == .badData, "\(new)")
        }
    }

    @Test func whatIsNoFile() throws {
        let bytes = try write([[1]])
        try #require(symlink("a.segment", folder.file("link.segment")) == 0)
        try #require(mkfifo(folder.file("pipe.segment"), 0o600) == 0)
        try #require(mkdir(folder.file("folder.segment"), 0o700) == 0)
        for name in ["link", "pipe", "folder", "missing"] {
            let error = #expect(throws: NeuroReelError.self) { try SegmentFile("\(name).segment", in: folder.path) }
            #expect(error?.status == .noInput, "\(name)")
        }
        // Nothing is written through a link, either.
        let packets = [try Self.packet(20, [9])]
        #expect(throws: (any Error).self) {
            try SegmentFile.write(header(packets, first: 20), packets: packets, to: folder.file("link.segment"))
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("a.segment"))) == bytes)
    }

    @Test func marks() {
        for (text, isOurs) in [
            ("NeuroReel segment 1\n", true), ("NeuroReel segment 7 and more", true), ("NeuroReel segmen", false),
            ("", false),
            ("neuroreel segment 1\n", false),
        ] { #expect(SegmentFile.isOurs(Data(text.utf8)) == isOurs, "\(text)") }
    }
}
