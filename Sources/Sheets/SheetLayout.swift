import Console
import Foundation

/// Where everything on a contact sheet lies, in pixels: whole ones, so that pictures and words are crisp.
///
/// The number of columns is what brings the sheet near to 16:9 and leaves few places empty in the last row.
package struct SheetLayout: Sendable {
    /// How many pictures a sheet holds.
    package static let pictureLimit = 400
    /// How long a sheet's side may be.
    package static let sideLimit = 16384
    /// How long a picture's longer side may be.
    package static let pictureSides = 64...1920
    /// How long it is unless asked otherwise.
    package static let pictureSide = 480

    /// The size of a picture: even, of the frame's shape.
    package let picture: (width: Int, height: Int)
    package let count: Int
    package let columns: Int

    /// Lays out a sheet.
    ///
    /// - Parameters:
    ///   - count: How many pictures, 1 or more.
    ///   - side: A picture's longer side.
    ///   - aspect: A picture's width over its height.
    /// - Throws: ``NeuroReelError`` (usage) if the sheet would be too large.
    package init(count: Int, side: Int, aspect: Double) throws(NeuroReelError) {
        func even(_ length: Double) -> Int { max(16, Int((length / 2).rounded()) * 2) }
        let (long, short) = (even(Double(side)), even(Double(side) * min(aspect, 1 / aspect)))
        let picture = aspect >= 1 ? (width: long, height: short) : (width: short, height: long)
        func fault(_ columns: Int) -> Double {
            let sheet = SheetLayout(picture: picture, count: count, columns: columns)
            let empty = 1 - Double(count) / Double(columns * sheet.rows)
            // A quarter of the places empty is as bad as a sheet half as wide again as it should be.
            return abs(log(Double(sheet.width) / Double(sheet.height) * 9 / 16)) + 1.6 * empty
        }
        self.init(
            picture: picture, count: count, columns: (1...count).min { fault($0) < fault($1) } ?? 1)
        guard max(width, height) <= Self.sideLimit else {
            throw NeuroReelError(
                .usage,
                "The sheet would have \(width) x \(height) pixels, and may have \(Self.sideLimit) a side: use a larger "
                    + "--every, or a smaller --thumbnail than \(side).")
        }
    }

    private init(picture: (width: Int, height: Int), count: Int, columns: Int) {
        self.picture = picture
        self.count = count
        self.columns = columns
    }

    package var width: Int { 2 * margin + columns * picture.width + (columns - 1) * gap }

    package var height: Int {
        // A label's last line needs no room below but the margin.
        return margin + header + rows * (picture.height + label) + (rows - 1) * rowGap + margin - slack
    }

    private var rows: Int { (count + columns - 1) / columns }

    /// The corner of a picture.
    package func origin(of index: Int) -> (x: Int, y: Int) {
        let (row, column) = (index / columns, index % columns)
        return (
            margin + column * (picture.width + gap), margin + header + row * (picture.height + label + rowGap)
        )
    }

    /// The baseline of a picture's label.
    package func labelBaseline(of index: Int) -> Int { origin(of: index).y + picture.height + scaledWords(25) }

    package var headingBaseline: Int { margin + scaledWords(22) }
    package var headingSize: Int { scaledWords(28) }
    package var labelSize: Int { scaledWords(17) }
    package var margin: Int { scaled(36) }
    package var cornerRadius: Int { scaled(6) }
    /// Between words on one line.
    package var wordGap: Int { scaledWords(12) }

    private var gap: Int { scaled(20) }
    private var header: Int { scaledWords(48) }
    private var label: Int { scaledWords(34) }
    private var rowGap: Int { scaled(16) }
    private var slack: Int { scaled(8) }

    /// A length that is right for pictures of the standard side.
    private func scaled(_ length: Int) -> Int { Self.scaled(length, max(picture.width, picture.height)) }

    /// The same of words, which do not go on shrinking until nobody can read them.
    private func scaledWords(_ length: Int) -> Int { Self.scaled(length, max(picture.width, picture.height, 340)) }

    private static func scaled(_ length: Int, _ side: Int) -> Int {
        max(1, (length * side + pictureSide / 2) / pictureSide)
    }
}
