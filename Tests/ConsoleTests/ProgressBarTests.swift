import Console
import SamplePlans
import Testing

/// The line of a terminal, at every width.
@Suite struct ProgressBarTests {
    /// How many cells a line has, full ones and all.
    private func cells(_ line: String) -> (full: Int, all: Int) {
        let full = line.prefix { $0 == "█" }.count
        return (full, full + line.dropFirst(full).prefix { $0 == "░" }.count)
    }

    @Test func oneBar() {
        var random = SeededGenerator(1)
        for columns in -1...160 {
            let share = Double.random(in: 0...1, using: &random)
            let figures = String(repeating: "7", count: Int.random(in: 1...60, using: &random))
            let line = ProgressBar.line(share, figures, columns: columns)
            // A full line would wrap.
            #expect(line.count <= max(0, columns - 1))
            let (full, all) = cells(line)
            if all == 0 {
                #expect(figures.hasPrefix(line))
                #expect(columns - 1 - figures.count - 1 < 5)
            } else {
                #expect((5...30).contains(all))
                #expect(line.hasSuffix(" \(figures)") && line.count == all + 1 + figures.count)
                #expect(full == Int(share * Double(all)))
                // It is as wide as there is room, up to 30 cells.
                #expect(all == 30 || line.count == columns - 1)
            }
        }
    }

    @Test func sharesThatAreNone() {
        for (share, full) in [(-1.0, 0), (0, 0), (1, 30), (7, 30), (.nan, 0), (.infinity, 0), (-.infinity, 0)] {
            #expect(cells(ProgressBar.line(share, "x", columns: 80)) == (full, 30), "\(share)")
        }
    }

    @Test func twoBars() {
        var random = SeededGenerator(2)
        for columns in 0...160 {
            let (whole, part) = (Double.random(in: 0...1, using: &random), Double.random(in: 0...1, using: &random))
            let left = "[2/9] \(Int.random(in: 0...100, using: &random)) %"
            let right = "120/240  33.1 fps  0:04 left"
            let line = ProgressBar.line(whole: (whole, left), part: (part, right), columns: columns)
            #expect(line.count <= max(0, columns - 1))
            let halves = line.components(separatedBy: " | ")
            if halves.count == 2 {
                // No number is cut.
                #expect(halves[0].hasSuffix(left) && halves[1].hasSuffix(right))
                #expect(cells(halves[0]).full == Int(whole * Double(cells(halves[0]).all)))
                #expect(cells(halves[1]).full == Int(part * Double(cells(halves[1]).all)))
            } else {
                #expect(line == ProgressBar.line(whole, left, columns: columns))
                #expect(columns < 80)
            }
        }
    }
}
