import SceneGraph
import Testing
import Typesetting

/// The spaces between atoms, against the table of the TeXbook (page 170), written down here by hand.
@Suite struct SpacingTests {
    /// A class with a formula of one glyph that has it.
    private static let samples: [(name: String, source: String)] = [
        ("Ord", "1"), ("Op", "\\operatorname{o}"), ("Bin", "+"), ("Rel", "="), ("Open", "("), ("Close", ")"),
        ("Punct", ","), ("Inner", "\\left.1\\right."),
    ]

    /// Rows: the left atom. 1 thin, 2 medium, 3 thick; in parentheses: not in scripts; * cannot be.
    private static let table = """
        Ord     0    1   (2)  (3)   0    0    0   (1)
        Op      1    1    *   (3)   0    0    0   (1)
        Bin    (2)  (2)   *    *   (2)   *    *   (2)
        Rel    (3)  (3)   *    0   (3)   0    0   (3)
        Open    0    0    *    0    0    0    0    0
        Close   0    1   (2)  (3)   0    0    0   (1)
        Punct  (1)  (1)   *   (1)  (1)  (1)  (1)  (1)
        Inner  (1)   1   (2)  (3)  (1)   0   (1)  (1)
        """

    /// Where the glyphs of a formula are that stands as it is or as a superscript.
    private func glyphs(_ source: String, isScript: Bool) throws -> (positions: [Float], width: Float) {
        let box = try set(isScript ? "{}^{\(source)}" : source)
        return (box.glyphs.map(\.origin.x), box.width)
    }

    @Test(arguments: [false, true])
    func matchesTheTable(isScript: Bool) throws {
        let rows = Self.table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let size: Float = isScript ? 0.7 : 1
        // Behind a script stands an empty space of its own, which is in the width of each sample.
        let tail = isScript ? try glyphs("", isScript: true).width : 0
        for (row, left) in zip(rows, Self.samples) {
            #expect(row[0] == left.name)
            for (entry, right) in zip(row.dropFirst(), Self.samples) where entry != "*" {
                let amounts: [Float] = [0, 3, 4, 5]
                let units = amounts[Int(entry.filter(\.isNumber))!]
                let expected = entry.hasPrefix("(") && isScript ? 0 : units / 18 * size
                let alone = try glyphs("{\(left.source)}", isScript: isScript)
                let after = try glyphs("{\(right.source)}", isScript: isScript)
                // Digits around give a binary operation its operands.
                let pair = try glyphs("1\(left.source)\(right.source)1", isScript: isScript).positions
                let gap = (pair[2] - after.positions[0]) - (pair[1] - alone.positions[0]) - (alone.width - tail)
                #expect(isClose(gap, expected), "\(left.name) \(right.name): \(gap * 18) mu")
            }
        }
    }

    @Test(arguments: [
        "-1", "(-1)", "=-1", ",-1", "\\log-1", "{-}1", "\\left(-1\\right)", "1-", "(1-)", "1-=", "1-,",
        "\\color{a}{-}1",
    ])
    func signsAreNoOperations(source: String) throws {
        // Beside the sign there is no more space than between ordinary atoms.
        let minus = try FontTables("latinmodern-math.otf").glyph("\u{2212}")
        let box = try set(source)
        let sign = try #require(box.glyphs.lastIndex { Int($0.index) == minus })
        let width = try set("-").width
        if sign + 1 < box.glyphs.count, source.hasSuffix("1") || source.hasSuffix("1)") || source.hasSuffix("1\\right)")
        {
            #expect(isClose(box.glyphs[sign + 1].origin.x, box.glyphs[sign].origin.x + width))
        } else {
            let before = box.glyphs[sign - 1]
            #expect(isClose(box.glyphs[sign].origin.x, before.origin.x + (try set("1").width)))
        }
    }

    @Test func marksChangeNoSpace() throws {
        let plain = try set("a + b = -c")
        for source in [
            "a \\color{r}{+} b = -c", "\\part{l}{a + b} = -c", "a + b \\color{x}{\\part{y}{= -c}}",
            "\\part{all}{a \\part{op}{+} b = \\color{neg}{-}c}",
        ] {
            let marked = try set(source)
            #expect(isClose(marked.width, plain.width))
            #expect(zip(marked.glyphs, plain.glyphs).allSatisfy { isClose($0.origin.x, $1.origin.x) })
        }
    }

    @Test func explicitSpaces() throws {
        let none = try set("11").width
        for (space, units) in [
            ("\\,", 3), ("\\:", 4), ("\\>", 4), ("\\;", 5), ("\\!", -3), ("\\quad", 18), ("\\qquad", 36), ("\\ ", 6),
            ("~", 6), ("\u{A0}", 6), ("  \n\t", 0), ("{}", 0),
        ] as [(String, Float)] {
            #expect(isClose(try set("1\(space)1").width - none, units / 18), "\(space)")
        }
    }
}
