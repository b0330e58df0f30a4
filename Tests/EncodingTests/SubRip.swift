import Foundation
import Testing

/// The cues of SubRip text, which ffmpeg turns any subtitles into.
struct SubRip {
    struct Cue: Equatable {
        /// In milliseconds.
        let start: Int
        let end: Int
        let text: String
    }

    let cues: [Cue]

    init(_ data: Data) throws {
        // A number and times begin a cue; empty lines may be part of its text.
        let text = String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
        let lines = text.components(separatedBy: "\n")
        let starts = lines.indices.dropFirst().filter { lines[$0].contains(" --> ") && Int(lines[$0 - 1]) != nil }
        cues = try zip(starts, starts.dropFirst() + [lines.count + 1]).map { start, next in
            let times = try lines[start].components(separatedBy: " --> ").map(Self.milliseconds)
            let text = lines[(start + 1)..<(next - 1)].joined(separator: "\n")
            return Cue(start: times[0], end: times[1], text: text.trimmingCharacters(in: .newlines))
        }
    }

    private static func milliseconds(_ text: String) throws -> Int {
        let parts = text.split { $0 == ":" || $0 == "," }.compactMap { Int($0) }
        try #require(parts.count == 4, "\(text)")
        return ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + parts[3]
    }
}
