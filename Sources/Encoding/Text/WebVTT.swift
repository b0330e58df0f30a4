import Files
import Timeline

/// Captions as a file of their own, which browsers show beside a video.
///
/// Source: W3C, WebVTT: The Web Video Text Tracks Format, sections 4.1 and 4.2.
public enum WebVTT {
    /// The file's text: each cue with its number as its identifier, times rounded to the nearest millisecond.
    ///
    /// An empty line inside a cue would end it, so it gets a no-break space.
    public static func text(of tracks: TextTracks) -> String {
        var text = "WEBVTT\n"
        for (index, cue) in tracks.cues.enumerated() {
            text += "\n\(index + 1)\n\(timestamp(cue.start)) --> \(timestamp(cue.end))\n\(payload(cue.text))\n"
        }
        return text
    }

    /// Writes ``text(of:)`` as UTF-8 to a file that appears when it is whole.
    ///
    /// - Throws: as ``OutputFile``.
    public static func write(_ tracks: TextTracks, to path: String) throws(MediaError) {
        do throws(FileError) {
            let file = try OutputFile(path: path)
            try file.write(Array(text(of: tracks).utf8))
            try file.commit()
        } catch {
            throw MediaError(error)
        }
    }

    /// Hours of two digits or more, minutes, seconds and milliseconds.
    private static func timestamp(_ time: RationalTime) -> String {
        let milliseconds = time.units(perSecond: 1000)
        let (hours, minutes, seconds) = (milliseconds / 3_600_000, milliseconds / 60_000 % 60, milliseconds / 1000 % 60)
        return "\(padded(hours, 2)):\(padded(minutes, 2)):\(padded(seconds, 2)).\(padded(milliseconds % 1000, 3))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The text as WebVTT's cue text. With every `>` escaped, there can be no arrow in it.
    private static func payload(_ text: String) -> String {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in line.isEmpty ? "&nbsp;" : escaped(line) }
            .joined(separator: "\n")
    }

    private static func escaped(_ line: Substring.UnicodeScalarView) -> String {
        var result = String.UnicodeScalarView()
        for scalar in line {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
