import Foundation

/// Storyboards as they come out of an unsteady hand: a starter with some characters, lines or values changed.
enum Mutation {
    /// What is put in: all that means something to YAML or to a table, and what cannot be seen.
    private static let pieces = [
        ":", ": ", "-", "- ", "#", " #", "[", "]", "{", "}", ",", "&a ", "*a", "!t ", "|", ">", "'", "\"", "\\", "%",
        "@", "`", "?", "? ",
        "---\n", "...\n", "<<: ", "~", "null", "true", "no", "0", "-1", "1e999", "017", "0x1f", ".nan", "-.inf",
        "9999999999999999999999", "1_000",
        "\t", "\n", "\r", "\r\n", "  ", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{85}", "\u{0}", "\u{7}",
        "\u{202E}", "é", "漢", "\u{1F355}",
        "#ff8800", "\"#ff8800\"", "relu", "dark", "a.mp4", "%06d.png", "4K", "+60", "30000/1001", "5s", "[[[1, 2]]]",
        "film: homepage-loop\n",
    ]

    /// A text with one to four changes; only what stands in its comments may be all that is changed.
    static func of(_ text: String, _ draw: inout Draw) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<draw.whole(1...4) { change(&scalars, &draw) }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func change(_ scalars: inout [Unicode.Scalar], _ draw: inout Draw) {
        let place = draw.whole(0...scalars.count)
        let line = lineRange(of: place, in: scalars)
        switch draw.whole(0...7) {
        case 0: scalars.insert(contentsOf: draw.one(pieces).unicodeScalars, at: place)
        case 1: scalars.removeSubrange(place..<min(scalars.count, place + draw.whole(0...5)))
        case 2: scalars.removeSubrange(line)
        case 3: scalars.insert(contentsOf: scalars[line], at: draw.isOne(in: 2) ? line.lowerBound : place)
        case 4:
            scalars.insert(
                contentsOf: String(repeating: " ", count: draw.whole(1...4)).unicodeScalars, at: line.lowerBound)
        case 5: scalars.removeSubrange(place...)
        default:
            // Another value behind a key.
            guard let colon = scalars[line].firstIndex(of: ":") else { return }
            let end = scalars[line].last == "\n" ? line.upperBound - 1 : line.upperBound
            scalars.replaceSubrange(
                colon + 1..<max(colon + 1, end), with: " \(draw.one(pieces))\(draw.one(pieces))".unicodeScalars)
        }
    }

    private static func lineRange(of place: Int, in scalars: [Unicode.Scalar]) -> Range<Int> {
        let start = scalars[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
        let end = scalars[place...].firstIndex(of: "\n").map { $0 + 1 } ?? scalars.count
        return start..<end
    }
}
