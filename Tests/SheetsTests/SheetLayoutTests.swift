import Console
import SamplePlans
import Sheets
import Testing

/// Where pictures and words lie, for sheets of any kind.
@Suite struct SheetLayoutTests {
    private struct Box {
        let left: Int, top: Int, right: Int, bottom: Int

        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    @Test func nothingOverlaps() throws {
        var random = SeededGenerator(12)
        var refused = 0
        let shapes: [Double] = [16.0 / 9, 1, 9.0 / 16, 0.25, 4, 1.5]
        for _ in 0..<150 {
            let count = Int.random(in: 1...SheetLayout.pictureLimit, using: &random)
            let side =
                Bool.random(using: &random)
                ? Int.random(in: 64...400, using: &random) : .random(in: 64...1920, using: &random)
            let aspect: Double = shapes.randomElement(using: &random) ?? 1
            let short = Double(side) * min(aspect, 1 / aspect)
            let layout: SheetLayout
            do throws(NeuroReelError) {
                layout = try SheetLayout(count: count, side: side, aspect: aspect)
            } catch {
                #expect(error.status == .usage)
                // Half as many pixels as the largest sheet has are needed for that, at the least.
                #expect(Double(count * side) * short > 1.6e7, "\(count) of \(side)")
                refused += 1
                continue
            }
            let (width, height) = layout.picture
            #expect(width % 2 == 0 && height % 2 == 0 && min(width, height) >= 16)
            #expect(abs(max(width, height) - side) <= 1)
            let isShortest = min(width, height) == 16
            #expect(isShortest || abs(Double(min(width, height)) - short) <= 1)
            #expect((aspect >= 1) == (width >= height))
            #expect(max(layout.width, layout.height) <= SheetLayout.sideLimit)
            let boxes = (0..<count).map { index in
                let origin = layout.origin(of: index)
                // A picture, and below it its label, whose letters hang a little below the baseline.
                let bottom = layout.labelBaseline(of: index) + layout.labelSize / 4
                return Box(left: origin.x, top: origin.y, right: origin.x + width, bottom: bottom)
            }
            let heading = Box(
                left: 0, top: layout.headingBaseline - layout.headingSize * 3 / 4, right: layout.width,
                bottom: layout.headingBaseline + layout.headingSize / 4)
            #expect(heading.top > 0)
            for (index, box) in boxes.enumerated() {
                #expect(box.left >= layout.margin && box.right <= layout.width - layout.margin)
                #expect(box.top >= layout.margin && box.bottom <= layout.height, "\(index) of \(count), \(side)")
                #expect(!box.overlaps(heading))
                #expect(layout.labelBaseline(of: index) - layout.labelSize * 3 / 4 >= box.top + height)
                // Neighbours, to the right and below.
                for next in [index + 1, index + layout.columns] where next < count {
                    #expect(!box.overlaps(boxes[next]), "\(index) and \(next) of \(count) in \(layout.columns)")
                }
            }
            // In rows, from left to right.
            for index in 1..<max(count, 1) {
                let isNewRow = index % layout.columns == 0
                #expect(isNewRow == (boxes[index].left == boxes[0].left))
                #expect(isNewRow == (boxes[index].top > boxes[index - 1].top) || layout.columns == 1)
            }
        }
        #expect((5...120).contains(refused))
    }

    @Test func shapes() throws {
        #expect(try SheetLayout(count: 1, side: 480, aspect: 16.0 / 9).columns == 1)
        // Sheets come near to 16:9 where there are enough pictures to choose from.
        for count in [12, 24, 36, 60] {
            let layout = try SheetLayout(count: count, side: 240, aspect: 16.0 / 9)
            let shape = Double(layout.width) / Double(layout.height)
            #expect((1.2...2.6).contains(shape), "\(count): \(shape)")
            #expect(
                Double(count % layout.columns == 0 ? 0 : layout.columns - count % layout.columns) <= Double(count) / 4)
        }
    }

    @Test(arguments: [("64", 64), ("480", 480), ("1920", 1920)])
    func sides(text: String, side: Int) throws { #expect(try SheetRequest.parseSide(text) == side) }

    @Test(arguments: ["63", "1921", "", "-1", "12.5", "many"])
    func noSides(text: String) {
        let error = #expect(throws: NeuroReelError.self) { try SheetRequest.parseSide(text) }
        #expect(error?.status == .usage && error?.description.contains("64 to 1920") == true)
    }
}
