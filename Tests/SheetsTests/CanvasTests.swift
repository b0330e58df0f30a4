import Encoding
import FilmKit
import Films
import Foundation
import Pipeline
import Plan
import Rendering
import Requests
import SamplePlans
import SceneGraph
import Sheets
import TestFolders
import Testing
import Timeline
import Typesetting

/// Pictures and words on a sheet, pixel by pixel.
@Suite struct CanvasTests {
    private typealias Pixel = [UInt8]

    private func pixel(_ canvas: Canvas, _ x: Int, _ y: Int) -> Pixel {
        Array(canvas.pixels[(y * canvas.width + x) * 3..<(y * canvas.width + x + 1) * 3])
    }

    private func canvas(_ width: Int = 60, _ height: Int = 50) throws -> Canvas {
        Canvas(width: width, height: height, color: try #require(LinearColor(hex: "#102030")))
    }

    private static let paper: Pixel = [0x10, 0x20, 0x30]

    @Test func oneColor() throws {
        let canvas = try canvas(7, 3)
        #expect(canvas.pixels == Array(repeating: Self.paper, count: 21).flatMap(\.self))
    }

    @Test func placedPicture() throws {
        var random = SeededGenerator(14)
        let (width, height, radius) = (20, 16, 4)
        let picture = RGBImage(
            width: width, height: height,
            pixels: (0..<width * height * 3).map { _ in UInt8.random(in: 0...255, using: &random) })
        var canvas = try canvas()
        let line = try #require(LinearColor(hex: "#ffffff"))
        canvas.place(picture, x: 10, y: 20, cornerRadius: radius, border: line)
        for y in 0..<canvas.height {
            for x in 0..<canvas.width {
                let (column, row) = (x - 10, y - 20)
                let found = pixel(canvas, x, y)
                guard (0..<width).contains(column), (0..<height).contains(row) else {
                    #expect(found == Self.paper, "\(x) \(y)")
                    continue
                }
                let own = Array(picture.pixels[(row * width + column) * 3..<(row * width + column + 1) * 3])
                let (fromSide, fromTop) = (min(column, width - 1 - column), min(row, height - 1 - row))
                if fromSide >= radius || fromTop >= radius {
                    // A hairline, and within it the picture as it is.
                    #expect(found == (min(fromSide, fromTop) == 0 ? [255, 255, 255] : own), "\(column) \(row)")
                } else if fromSide == 0, fromTop == 0 {
                    #expect(found == Self.paper)
                } else if fromSide == radius - 1, fromTop == radius - 1 {
                    #expect(found == own)
                }
            }
        }
    }

    /// Corners are alike, whichever way they look.
    @Test func cornersAreAlike() throws {
        var canvas = try canvas(24, 24)
        let picture = RGBImage(width: 24, height: 24, pixels: Array(repeating: 200, count: 24 * 24 * 3))
        canvas.place(picture, x: 0, y: 0, cornerRadius: 9, border: .black)
        for y in 0..<24 {
            for x in 0..<24 {
                #expect(pixel(canvas, x, y) == pixel(canvas, 23 - x, y) && pixel(canvas, x, y) == pixel(canvas, y, x))
            }
        }
        #expect(pixel(canvas, 0, 0) == Self.paper && pixel(canvas, 12, 12) == [200, 200, 200])
    }

    @Test func blendedGlyph() throws {
        let library = FontLibrary()
        let box = try TextSetter(library).line("g", in: .text)
        let glyph = try #require(box.glyphs.first)
        let bitmap = try GlyphRasterizer(library).bitmap(
            of: glyph.index, in: glyph.typeface, size: 30, phase: SIMD2<Int>(0, 0))
        #expect(bitmap.width > 5 && bitmap.height > 5 && bitmap.coverage.contains(255))
        // Within the canvas, over each of its edges, and beside it.
        for (x, y) in [(20, 30), (-3, 30), (55, 30), (20, 5), (20, 48), (-100, 30), (20, 500), (1000, -1000)] {
            var canvas = try canvas()
            canvas.blend(bitmap, x: x, y: y, color: try #require(LinearColor(hex: "#ff8000")))
            for row in 0..<canvas.height {
                for column in 0..<canvas.width {
                    let (u, v) = (column - x - bitmap.left, row - y - bitmap.top)
                    let isOn = (0..<bitmap.width).contains(u) && (0..<bitmap.height).contains(v)
                    let share = isOn ? Double(bitmap.coverage[v * bitmap.width + u]) / 255 : 0
                    let expected = zip(Self.paper, [255.0, 128, 0]).map { under, ink in
                        Double(under) + (ink - Double(under)) * share
                    }
                    let found = pixel(canvas, column, row)
                    #expect(zip(found, expected).allSatisfy { abs(Double($0) - $1) <= 0.51 }, "\(column) \(row)")
                }
            }
        }
    }

    /// Text that has no room ends with an ellipsis, and not before it must.
    @Test func linesThatHaveNoRoom() throws {
        let pen = SheetPen()
        let text = "Output and target"
        let full = try pen.line(text, size: 17)
        let width = SheetPen.width(of: full, size: 17)
        #expect(try pen.line(text, size: 17, width: width) == full)
        var last = width
        for room in stride(from: width - 1, through: 0, by: -7) {
            let line = try pen.line(text, size: 17, width: room)
            #expect(line != full)
            if room > 20 { #expect(SheetPen.width(of: line, size: 17) <= room) }
            #expect(SheetPen.width(of: line, size: 17) <= last)
            last = SheetPen.width(of: line, size: 17)
        }
    }

    /// A sheet as it is written: each picture in its place is what the renderer draws at that moment.
    @Test func wholeSheet() throws {
        let folder = try ScratchFolder()
        let film = try FilmRequest(
            source: "sample", size: FrameSize.parse("96x64"), library: FilmLibrary([SampleFilm.self]))
        let request = SheetRequest(
            film: film, moments: .every(RationalTime(1, 3)), side: 96, output: folder.file("sheet.png"))
        let plan = try #require(try request.plans().first)
        let renderer = try Renderer(device: .software, width: 96, height: 64)
        var drawing = try SheetDrawing(plan)
        try drawing.run(renderer)
        #expect(try folder.names() == ["sheet.png"])
        let sheet = try PNG.read(folder.file("sheet.png"))
        let layout = plan.layout
        #expect(sheet.width == layout.width && sheet.height == layout.height && plan.pictures.count == 3)
        let inset = layout.cornerRadius + 1
        for (index, moment) in plan.pictures.enumerated() {
            try renderer.draw(plan.film.scene(at: moment.time))
            let picture = try renderer.picture()
            let origin = layout.origin(of: index)
            for row in inset..<64 - inset {
                let start = ((origin.y + row) * sheet.width + origin.x + inset) * 3
                let own = (row * 96 + inset) * 3
                let count = (96 - 2 * inset) * 3
                #expect(sheet.pixels[start..<start + count].elementsEqual(picture.pixels[own..<own + count]))
            }
        }
        // There are words in the heading and below each picture, and nothing in the margin.
        let paper = Array(sheet.pixels[0..<3])
        func hasInk(_ rows: Range<Int>, _ columns: Range<Int>) -> Bool {
            rows.contains { row in
                columns.contains { column in
                    let start = (row * sheet.width + column) * 3
                    return Array(sheet.pixels[start..<start + 3]) != paper
                }
            }
        }
        #expect(hasInk(layout.headingBaseline - layout.headingSize..<layout.headingBaseline, 0..<sheet.width))
        for index in plan.pictures.indices {
            let (origin, baseline) = (layout.origin(of: index), layout.labelBaseline(of: index))
            #expect(hasInk(baseline - layout.labelSize..<baseline, origin.x..<origin.x + 96))
        }
        #expect(!hasInk(0..<layout.margin / 2, 0..<sheet.width) && !hasInk(0..<sheet.height, 0..<layout.margin / 2))
    }
}
