import Parameters

/// Writes a table of parameters for the manual.
public enum ManualTable {
    /// A Markdown table with a row for each parameter: its path, meaning, kind and value in a root.
    public static func markdown<Root>(_ parameters: [Parameter<Root>], of root: Root) -> String {
        table(["key", "what it is", "what it takes", "default"], parameters) { parameter in
            [parameter.yaml(of: root).map { "`\($0)`" } ?? "–"]
        }
    }

    /// A Markdown table with a row for each parameter: its path, meaning and kind.
    public static func markdown<Root>(_ parameters: [Parameter<Root>]) -> String {
        table(["key", "what it is", "what it takes"], parameters) { _ in [] }
    }

    /// A Markdown table with a row for each key of a group in a list.
    public static func markdown(_ form: RecordForm) -> String {
        let rows = form.fields.map { field in
            "| `\(field.key)` | \(field.summary)\(field.isRequired ? "; required" : "") | \(field.kind.phrase) |\n"
        }
        return "| key | what it is | what it takes |\n|---|---|---|\n" + rows.joined()
    }

    private static func table<Root>(
        _ headings: [String], _ parameters: [Parameter<Root>], more: (Parameter<Root>) -> [String]
    ) -> String {
        func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
        let rule = "|" + String(repeating: "---|", count: headings.count) + "\n"
        let rows = parameters.map { line(["`\($0.name)`", $0.summary, $0.kind.phrase] + more($0)) }
        return line(headings) + rule + rows.joined()
    }
}
