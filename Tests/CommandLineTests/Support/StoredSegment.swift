import Encoding
import Files
import Foundation

/// A segment's file taken apart, so that a test can forge it: a mark, the header's length, the header, the packets, and a SHA-256.
struct StoredSegment {
    private static let mark = Data("NeuroReel segment 1\n".utf8)

    var header: [String: Any]
    let packets: Data

    init(path: String) throws {
        let content = try Data(contentsOf: URL(fileURLWithPath: path))
        let start = Self.mark.count + 8
        let length = content[Self.mark.count..<start].reversed().reduce(0) { $0 << 8 | Int($1) }
        header =
            try JSONSerialization.jsonObject(with: content[start..<start + length]) as? [String: Any] ?? [:]
        packets = content[(start + length)...].dropLast(Digest.size)
    }

    /// Writes it with a checksum that is right.
    func write(to path: String) throws {
        let json = try JSONSerialization.data(withJSONObject: header)
        var content = Self.mark
        withUnsafeBytes(of: UInt64(json.count).littleEndian) { content.append(contentsOf: $0) }
        content.append(json)
        content.append(packets)
        content.append(contentsOf: Digest(of: Array(content)).bytes)
        try content.write(to: URL(fileURLWithPath: path))
    }
}
