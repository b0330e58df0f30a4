/// A cue as a sample of 3GPP timed text, with times in ticks of its track.
///
/// Source: 3GPP TS 26.245, sections 5.16 and 5.17. What is not said by a sample, its description says for all.
struct CaptionSample: Equatable {
    let start: Int
    let duration: Int
    /// The text's length in bytes, in two bytes, and the text in UTF-8.
    let payload: [UInt8]

    /// - Parameters:
    ///   - cue: one of ``TextTracks``.
    ///   - timescale: ticks per second.
    init(_ cue: Cue, timescale: Int) {
        start = cue.start.units(perSecond: timescale)
        duration = cue.end.units(perSecond: timescale) - start
        payload = Self.bigEndian(cue.text.utf8.count, 2) + cue.text.utf8
    }

    /// The description of samples in a film of so many pixels: white lines without a background, centred at the bottom
    /// of the title-safe area, a twentieth of the height each.
    static func description(width: Int, height: Int) -> [UInt8] {
        let (marginX, marginY) = (width / 20, height / 20)
        var bytes: [UInt8] = [0, 0, 0, 0]  // display flags
        bytes += [1, 0xff]  // justification: centred, and -1 for the bottom
        bytes += [0, 0, 0, 0]  // background: transparent
        bytes += [marginY, marginX, height - marginY, width - marginX].flatMap { bigEndian($0, 2) }  // text box
        // Style of the characters from 0 on: font 1, no face, its size in pixels, opaque white.
        bytes += [0, 0, 0, 0, 0, 1, 0, UInt8(min(255, height / 20)), 0xff, 0xff, 0xff, 0xff]
        let font = Array("Sans-Serif".utf8)
        let table = Array("ftab".utf8) + [0, 1, 0, 1, UInt8(font.count)] + font
        return bytes + bigEndian(table.count + 4, 4) + table
    }

    private static func bigEndian(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
