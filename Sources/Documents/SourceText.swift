/// A text with an index of its lines and characters. Lines end with a line feed, a carriage return, or both, as in an
/// editor.
struct SourceText: Sendable {
    /// The text in UTF-8, without a byte order mark.
    let bytes: [UInt8]
    /// The start of each line, in characters.
    private let lines: [Int]
    /// The start of every 64th character, in bytes.
    private let marks: [Int]
    /// The number of characters, as Unicode scalars.
    let count: Int

    private static let markDistance = 64

    /// Indexes a text; a leading byte order mark is dropped.
    init(_ text: String) {
        let all = text.utf8
        bytes = all.starts(with: [0xef, 0xbb, 0xbf]) ? Array(all.dropFirst(3)) : Array(all)
        var (lines, marks, count) = ([0], [Int](), 0)
        for (offset, byte) in bytes.enumerated() where byte & 0xc0 != 0x80 {
            if count % Self.markDistance == 0 { marks.append(offset) }
            count += 1
            let isBreak = byte == 0x0a || byte == 0x0d && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0a)
            if isBreak { lines.append(count) }
        }
        (self.lines, self.marks, self.count) = (lines, marks, count)
    }

    /// The place of a character, counted from 0; `count` is the text's end.
    func place(of character: Int) -> Place {
        let line = Self.last(of: lines, notAbove: character)
        return Place(line: line + 1, column: character - lines[line] + 1)
    }

    /// The place of the character that contains a byte.
    func place(ofByte offset: Int) -> Place {
        guard offset < bytes.count, !marks.isEmpty else { return place(of: count) }
        let mark = Self.last(of: marks, notAbove: offset)
        let between = bytes[marks[mark]...offset].count { $0 & 0xc0 != 0x80 }
        return place(of: mark * Self.markDistance + between - 1)
    }

    /// The characters in `start..<end`.
    func scalars(from start: Int, to end: Int) -> String.UnicodeScalarView {
        String(decoding: bytes[offset(of: start)..<max(offset(of: start), offset(of: end))], as: UTF8.self)
            .unicodeScalars
    }

    /// The characters of a line, counted from 1, without its line ending.
    func line(_ number: Int) -> String.UnicodeScalarView {
        guard lines.indices.contains(number - 1) else { return "".unicodeScalars }
        let end = lines.indices.contains(number) ? lines[number] : count
        var scalars = scalars(from: lines[number - 1], to: end)
        while let last = scalars.last, "\r\n".unicodeScalars.contains(last) { scalars.removeLast() }
        return scalars
    }

    /// The byte offset of a character.
    func offset(of character: Int) -> Int {
        guard character < count else { return bytes.count }
        var offset = marks[character / Self.markDistance]
        for _ in 0..<character % Self.markDistance {
            repeat { offset += 1 } while bytes[offset] & 0xc0 == 0x80
        }
        return offset
    }

    /// The index of the last of ascending numbers that is at most `limit`. The first number is 0.
    private static func last(of numbers: [Int], notAbove limit: Int) -> Int {
        var (low, high) = (0, numbers.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if numbers[middle] <= limit { low = middle } else { high = middle }
        }
        return low
    }
}
