import SceneGraph
import Testing
import Typesetting

/// Growing delimiters, and what is built of pieces.
@Suite struct DelimiterTests {
    private static let contents = [
        "x", "x_{y_z}", "\\frac ab", "\\sum_{i=1}^n", "\\frac{\\frac ab}{\\frac cd}",
        "\\frac{\\frac{\\frac{\\frac ab}c}d}{\\frac{\\frac ab}c}",
        "\\begin{matrix}a\\\\b\\\\c\\\\d\\\\e\\\\f\\\\g\\end{matrix}",
        "\\begin{matrix}\(String(repeating: "x\\\\", count: 30))x\\end{matrix}",
    ]
    private static let pairs = [
        ("(", ")"), ("[", "]"), ("\\{", "\\}"), ("|", "|"), ("\\|", "\\|"), ("\\langle", "\\rangle"),
        ("\\lfloor", "\\rceil"),
    ]

    @Test(arguments: contents)
    func coverWhatTheyEnclose(content: String) throws {
        let axis = try FontTables("latinmodern-math.otf").mathConstant(5)
        let bare = try set(content)
        let reach = max(bare.height - axis, bare.depth + axis)
        for (left, right) in Self.pairs {
            let box = try set("\\left\(left) \(content) \\right\(right)")
            // Angles have no pieces and end at their largest form.
            if left == "\\langle", reach > 1.4 { continue }
            let least = max(0.901 * 2 * reach, 2 * reach - 0.5)
            #expect(box.height + box.depth >= least - 0.002, "\(left)")
            #expect(min(box.height - axis, box.depth + axis) >= least / 2 - 0.002, "\(left)")
            #expect(box.height + box.depth <= max(2 * reach + 0.65, 1.01), "\(left)")
            #expect(box.glyphs.count >= bare.glyphs.count + 2)
        }
    }

    @Test func piecesLeaveNoGap() throws {
        let rows = String(repeating: "x\\\\", count: 12)
        let plain = try set("\\begin{matrix}\(rows)x\\end{matrix}")
        let box = try set("\\left|\\begin{matrix}\(rows)x\\end{matrix}\\right.")
        let bar = box.glyphs.prefix(box.glyphs.count - plain.glyphs.count)
        #expect(bar.count >= 3)
        #expect(bar.allSatisfy { $0.origin.x == 0 })
        // A piece of Latin Modern's bar is 1.202 em long.
        let places = bar.map(\.origin.y).sorted()
        for (upper, lower) in zip(places, places.dropFirst()) { #expect(lower - upper <= 1.202 - 0.02 + 0.001) }
    }

    @Test func sizesGrow() throws {
        for delimiter in ["(", "]", "\\{", "|", "/", "\\rangle"] {
            let heights = try ["", "\\big", "\\Big", "\\bigg", "\\Bigg"].map { size in
                let box = try set(size + delimiter)
                return box.height + box.depth
            }
            #expect(heights == heights.sorted())
            #expect(Set(heights.dropFirst()).count == 4)
        }
        #expect(try set("\\big.").width == 0)
        let space = try set("x\\bigm|x").width - set("x\\big|x").width
        #expect(isClose(space, 10 / 18))
    }

    @Test func invisibleOnesHaveTheirSpace() throws {
        #expect(isClose(try set("\\left.\\right.").width, 0.24))
        #expect(isClose(try set("\\left.x\\right.").width, try set("x").width + 0.24))
    }

    @Test func middleOnesAreAsHigh() throws {
        let box = try set("\\left(\\frac ab\\middle|c\\right)")
        let ordinary = try set("\\left(\\frac ab\\right)")
        #expect(box.height >= ordinary.height)
        #expect(box.width > ordinary.width + 0.5)
    }

    @Test func matricesAlign() throws {
        let matrix = try set("\\begin{matrix}1&11\\\\111&1\\end{matrix}")
        let digit = try set("1").width
        // Centred columns, 1 em apart.
        #expect(isClose(matrix.width, 3 * digit + 1 + 2 * digit))
        #expect(isClose(matrix.glyphs[0].origin.x, digit))
        #expect(isClose(matrix.glyphs[1].origin.x, 3 * digit + 1))
        #expect(isClose(matrix.glyphs[3].origin.y - matrix.glyphs[0].origin.y, 1.2))
        let cases = try set("\\begin{cases}1&x>0\\\\11&x\\le 0\\end{cases}")
        #expect(isClose(cases.glyphs[1].origin.x, cases.glyphs[5].origin.x))
        let aligned = try set("\\begin{aligned}1&=1\\\\11&=1\\end{aligned}")
        #expect(isClose(aligned.glyphs[1].origin.x, aligned.glyphs[5].origin.x))
        #expect(isClose(aligned.glyphs[1].origin.x, 2 * digit + 5 / 18))
        // A break behind the last row adds none.
        #expect(try set("\\begin{matrix}a\\\\b\\\\\\end{matrix}") == set("\\begin{matrix}a\\\\b\\end{matrix}"))
    }
}
