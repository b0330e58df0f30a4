import Console
import Encoding
import Files
import Foundation
import Plan

/// A finished segment on disk. The format is a magic number, the length of the header, the header as JSON, the packets'
/// bytes, and the SHA-256 of all that.
package struct SegmentFile {
    /// The magic number.
    package static let mark = Array("NeuroReel segment 1\n".utf8)
    /// The size of the magic number and of the header's length, eight bytes in little-endian order.
    private static let preambleSize = mark.count + 8

    /// An upper limit for time stamps, beyond any film.
    private static let timeLimit = 1 << 40

    /// The header.
    package let header: SegmentHeader
    /// The SHA-256 at the end of the file, of everything before it.
    package let digest: Digest
    private let content: Data
    private let payloadStart: Int

    /// Writes a segment. The file appears at its path only when complete.
    ///
    /// - Throws: ``FileError`` as ``OutputFile``.
    package static func write(_ header: SegmentHeader, packets: [Packet], to path: String) throws {
        let json = CanonicalJSON.encode(header)
        var content = Data(mark)
        withUnsafeBytes(of: UInt64(json.count).littleEndian) { content.append(contentsOf: $0) }
        content.append(json)
        for packet in packets { packet.withPayload { content.append(contentsOf: $0) } }
        content.append(contentsOf: content.withUnsafeBytes { Digest(of: $0) }.bytes)
        let file = try OutputFile(path: path, followsLinks: false)
        try content.withUnsafeBytes { try file.write($0) }
        try file.commit()
    }

    /// Whether a file's start is that of a segment, of this version or another.
    package static func isOurs(_ start: Data) -> Bool {
        start.starts(with: mark.prefix(while: { $0 != UInt8(ascii: "1") }))
    }

    /// Reads a segment and verifies its digest.
    ///
    /// - Throws: ``NeuroReelError``: no input if it is missing or cannot be read, bad data if it is damaged.
    package init(_ name: String, in folder: String) throws(NeuroReelError) {
        let path = "\(folder)/\(name)"
        func damaged(_ how: String) -> NeuroReelError {
            NeuroReelError(.badData, "\(path): the segment is damaged: \(how).")
        }
        let content: Data
        do throws(FolderFile.Obstacle) {
            // Other files may be of any size, so the start is checked first.
            let isOne = try FolderFile.content(name, in: folder, limit: Self.mark.count).starts(with: Self.mark)
            content = isOne ? try FolderFile.content(name, in: folder) : Data()
        } catch {
            throw NeuroReelError(.noInput, "\(path): the segment \(error.sentence).")
        }
        guard content.starts(with: Self.mark) else { throw damaged("it does not begin as one") }
        guard content.count >= Self.preambleSize + Digest.size else { throw damaged("it ends too early") }
        let body = content.dropLast(Digest.size)
        guard let stored = Digest(bytes: Array(content.suffix(Digest.size))),
            stored == body.withUnsafeBytes({ Digest(of: $0) })
        else { throw damaged("its checksum is wrong, so it was cut off or changed") }
        let length = content[Self.mark.count..<Self.preambleSize].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length <= UInt64(body.count - Self.preambleSize) else { throw damaged("its header is cut off") }
        payloadStart = Self.preambleSize + Int(length)
        do {
            header = try JSONDecoder().decode(SegmentHeader.self, from: content[Self.preambleSize..<payloadStart])
        } catch {
            throw damaged("its header cannot be read, so another version may have written it")
        }
        var rest = body.count - payloadStart
        for packet in header.packets {
            guard packet.size > 0, packet.size <= rest else { throw damaged("its packets do not fit") }
            for time in [packet.pts, packet.dts] where !(-Self.timeLimit...Self.timeLimit).contains(time) {
                throw damaged("its packets are not of a film's time")
            }
            rest -= packet.size
        }
        guard rest == 0, header.packets.count == header.frames.count,
            header.fingerprints.count == header.frames.count
        else { throw damaged("it does not hold what its header says") }
        digest = stored
        self.content = content
    }

    /// The packets in decoding order, with time stamps relative to a frame of the film.
    ///
    /// - Throws: ``MediaError`` of kind `.corrupt` for an invalid packet.
    package func packets(from origin: Int) throws -> [Packet] {
        try content.withUnsafeBytes { bytes in
            var start = payloadStart
            return try header.packets.map { record in
                defer { start += record.size }
                return try Packet(
                    payload: UnsafeRawBufferPointer(rebasing: bytes[start..<start + record.size]),
                    pts: record.pts - origin, dts: record.dts - origin, isKeyframe: record.isKeyframe,
                    extradata: header.extradata)
            }
        }
    }
}
