import Console
import Foundation

extension Inspection {
    /// The inspection as text, with numbers rounded to six decimals.
    public func text() -> String {
        var lines = [film.name]
        lines += notes.map { "Note: \($0)" }
        let duration = Self.seconds(timeline.duration)
        lines += ["", "Timeline: \(Counted.frames(timeline.frames)) at \(timeline.rate) fps,\(duration)"]
        lines += timeline.sections.map { section in
            "  \(Self.seconds(section.start)) to \(Self.seconds(section.end))  \(section.name)"
        }
        let way = remark.map { "; \($0)" } ?? ""
        let sizes = network.layers.map(String.init).joined(separator: "-")
        lines += ["", "Network: \(sizes), \(network.activations.joined(separator: ", ")), loss \(network.loss)"]
        lines += ["Training step \(training.step), learning rate \(training.learningRate)\(way)"]
        lines += ["", "Sample", "  input   \(Self.row(sample.input))", "  target  \(Self.row(sample.target))"]
        for layer in network.layers.indices {
            lines += ["", layer == 0 ? "Layer 0 (input)" : "Layer \(layer) (\(network.activations[layer - 1]))"]
            if layer > 0 {
                lines.append("  pre-activation  \(Self.row(forward.preActivations[layer]))")
            }
            lines.append("  activation      \(Self.row(forward.activations[layer]))")
            lines.append("  delta           \(Self.row(backward.deltas[layer]))")
        }
        lines += ["", "Loss: \(Self.number(loss))"]
        if let afterUpdate {
            lines += [
                "", "After the update", "  output          \(Self.row(afterUpdate.outputs))",
                "  loss            \(Self.number(afterUpdate.loss))",
            ]
        }
        for gap in network.weights.indices {
            lines += ["", "Gap \(gap): weights, a row for each neuron of layer \(gap + 1); its bias last"]
            lines += zip(network.weights[gap], network.biases[gap]).map { "  \(Self.row($0))  | \(Self.number($1))" }
            if let afterUpdate {
                lines += ["Gap \(gap): weights after the update"]
                lines += zip(afterUpdate.weights[gap], afterUpdate.biases[gap]).map {
                    "  \(Self.row($0))  | \(Self.number($1))"
                }
            }
            lines += ["Gap \(gap): gradients"]
            lines += zip(backward.weightGradients[gap], backward.biasGradients[gap]).map {
                "  \(Self.row($0))  | \(Self.number($1))"
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ values: [Double]) -> String { values.map(number).joined(separator: " ") }

    private static func number(_ value: Double) -> String { String(format: "%9.6f", value) }

    private static func seconds(_ value: Double) -> String { String(format: "%7.3f s", value) }
}
