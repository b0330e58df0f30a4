import Parameters

/// Writes a table of parameters for the manual.
public enum ManualTable {
    /// A Markdown table with a row for each parameter: its path, meaning, kind and value in a root.
    public static func markdown<Root>(_ parameters: [Parameter<Root>], of root: Root) -> String {
        markdown(parameters, of: [("default", root)])
    }

    /// A Markdown table with a row for each parameter, and a column for each of several roots with a heading.
    static func markdown<Root>(_ parameters: [Parameter<Root>], of roots: [(heading: String, root: Root)]) -> String {
        let rows = parameters.map { parameter in
            let values = roots.map { parameter.yaml(of: $0.root).map { "`\($0)`" } ?? "–" }
            return "| `\(parameter.name)` | \(parameter.summary) | \(parameter.kind.phrase) | "
                + values.joined(separator: " | ") + " |\n"
        }
        let headings = roots.map(\.heading).joined(separator: " | ")
        return "| key | what it is | what it takes | \(headings) |\n|---|---|---|"
            + String(repeating: "---|", count: roots.count) + "\n" + rows.joined()
    }
}
