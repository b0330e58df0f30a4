import Foundation

/// A line of `--progress json`.
package enum ProgressEvent: Encodable {
    /// An output has started.
    case begin(file: String, film: String, frames: Int, kept: Int, device: String, reason: String, notes: [String])
    /// Frames have been drawn; the count includes those kept from an earlier run.
    case progress(file: String, drawn: Int, frames: Int, framesPerSecond: Double, secondsLeft: Double)
    /// An output is complete, under its final name.
    case end(file: String, frames: Int, seconds: Double)

    private enum CodingKeys: String, CodingKey {
        case event, file, film, frames, kept, device, reason, notes, drawn, framesPerSecond, secondsLeft, seconds
    }

    /// The event as a line of JSON.
    package func line() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .begin(let file, let film, let frames, let kept, let device, let reason, let notes):
            try container.encode("begin", forKey: .event)
            try container.encode(file, forKey: .file)
            try container.encode(film, forKey: .film)
            try container.encode(frames, forKey: .frames)
            try container.encode(kept, forKey: .kept)
            try container.encode(device, forKey: .device)
            try container.encode(reason, forKey: .reason)
            try container.encode(notes, forKey: .notes)
        case .progress(let file, let drawn, let frames, let framesPerSecond, let secondsLeft):
            try container.encode("progress", forKey: .event)
            try container.encode(file, forKey: .file)
            try container.encode(drawn, forKey: .drawn)
            try container.encode(frames, forKey: .frames)
            try container.encode(framesPerSecond, forKey: .framesPerSecond)
            try container.encode(secondsLeft, forKey: .secondsLeft)
        case .end(let file, let frames, let seconds):
            try container.encode("end", forKey: .event)
            try container.encode(file, forKey: .file)
            try container.encode(frames, forKey: .frames)
            try container.encode(seconds, forKey: .seconds)
        }
    }
}
