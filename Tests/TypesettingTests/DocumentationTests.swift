import Foundation
import SceneGraph
import Testing
import Typesetting

/// What `Docs/Formulas.md` promises.
@Suite struct DocumentationTests {
    /// The formulas of the tables: what stands between backticks in the first column.
    private static func formulas() throws -> [String] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let text = try String(contentsOf: root.appending(path: "Docs/Formulas.md"), encoding: .utf8)
        // A bar that does not end a cell is escaped in Markdown's tables.
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
        return rows.flatMap { row -> [String] in
            let cell = row.replacing("\\|", with: "\u{1}").split(separator: "|")[0]
            let spans = cell.split(separator: "`", omittingEmptySubsequences: false)
            return stride(from: 1, to: spans.count, by: 2).map { String(spans[$0].replacing("\u{1}", with: "|")) }
        }
    }

    @Test func everyDocumentedFormulaIsSet() throws {
        let formulas = try Self.formulas()
        #expect(formulas.count > 300)
        for formula in formulas {
            for display in [true, false] {
                #expect(throws: Never.self, "\(formula)") {
                    let box = try set(formula, display: display)
                    #expect(!box.glyphs.isEmpty && box.width > 0, "\(formula)")
                }
            }
            // In scripts, too, where the face has glyphs of their own.
            #expect(throws: Never.self, "\(formula)") { try set("x^{\(formula)}") }
        }
    }
}
