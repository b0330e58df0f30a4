import Parameters

/// Writes a table of parameters for the manual.
public enum ManualTable {
    /// A Markdown table with a row for each parameter: its path, meaning, kind and value in a root.
    public static func markdown<Root>(_ parameters: [Parameter<Root>], of root: Root) -> String {
        let rows = parameters.map { parameter in
            let value = parameter.yaml(of: root).map { "`\($0)`" } ?? "–"
            return "| `\(parameter.name)` | \(parameter.summary) | \(parameter.kind.phrase) | \(value) |\n"
        }
        return "| key | what it is | what it takes | default |\n|---|---|---|---|\n" + rows.joined()
    }
}
