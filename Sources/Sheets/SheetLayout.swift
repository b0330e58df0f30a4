import Console
import Foundation

/// The layout of a contact sheet, in whole pixels, so that pictures and text are crisp.
///
/// The number of columns is chosen so that the sheet's aspect ratio is near to 16:9 and few places in the last row are
/// empty.
package struct SheetLayout: Sendable {
    /// The largest number of pictures on a sheet.
    package static let pictureLimit = 400
    /// The largest length of a sheet's side, in pixels.
    package static let sideLimit = 16384
    /// The range of a picture's longer side, in pixels.
    package static let pictureSides = 64...1920
    /// The default length of a picture's longer side.
    package static let pictureSide = 480

    /// The size of a picture in pixels: even, with the frame's aspect ratio.
    package let picture: (width: Int, height: Int)
    package let count: Int
    package let columns: Int

    /// Lays out a sheet.
    ///
    /// - Parameters:
    ///   - count: The number of pictures, 1 or more.
    ///   - side: The longer side of a picture, in pixels.
    ///   - aspect: The aspect ratio of a picture.
    /// - Throws: ``NeuroReelError`` (usage) if the sheet would be too large.
    package init(count: Int, side: Int, aspect: Double) throws(NeuroReelError) {
        func even(_ length: Double) -> Int { max(16, Int((length / 2).rounded()) * 2) }
        let (long, short) = (even(Double(side)), even(Double(side) * min(aspect, 1 / aspect)))
        let picture = aspect >= 1 ? (width: long, height: short) : (width: short, height: long)
        func fault(_ columns: Int) -> Double {
            let sheet = SheetLayout(picture: picture, count: count, columns: columns)
            let empty = 1 - Double(count) / Double(columns * sheet.rows)
            // A quarter of the places empty weighs as much as an aspect ratio that is off by half.
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
        // The last line of labels needs no gap below it but the margin.
        return margin + header + rows * (picture.height + label) + (rows - 1) * rowGap + margin - slack
    }

    private var rows: Int { (count + columns - 1) / columns }

    /// The top left corner of a picture.
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
    /// The space between words on one line.
    package var wordGap: Int { scaledWords(12) }

    private var gap: Int { scaled(20) }
    private var header: Int { scaledWords(48) }
    private var label: Int { scaledWords(34) }
    private var rowGap: Int { scaled(16) }
    private var slack: Int { scaled(8) }

    /// Scales a length that is given for the default picture size.
    private func scaled(_ length: Int) -> Int { Self.scaled(length, max(picture.width, picture.height)) }

    /// Scales a length of text, which stays legible with small pictures.
    private func scaledWords(_ length: Int) -> Int { Self.scaled(length, max(picture.width, picture.height, 340)) }

    private static func scaled(_ length: Int, _ side: Int) -> Int {
        max(1, (length * side + pictureSide / 2) / pictureSide)
    }
}
