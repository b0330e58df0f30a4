import Films
import Timeline

/// One render of a batch: a value for each key that was given, as text.
struct BatchEntry: Sendable {
    /// The values, with those that stand where the file is silent.
    let values: [BatchKey: String]
    /// The line of the batch file on which its group begins.
    let line: Int

    /// The name of its output: the pattern with each `{key}` replaced by that key's value.
    ///
    /// - Throws: ``NeuroReelError`` (bad data) for a name that stands for nothing.
    func output() throws(NeuroReelError) -> String {
        var rest = Substring(values[.output] ?? "")
        var text = ""
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw NeuroReelError(
                    .badData, "The output '\(values[.output] ?? "")' opens a brace and does not close it.")
            }
            let name = String(rest[rest.index(after: open)..<close])
            guard let key = BatchKey(rawValue: name), key != .output else {
                let names = BatchKey.allCases.filter { $0 != .output }.map(\.rawValue)
                throw NeuroReelError(
                    .badData,
                    "The output has {\(name)}, which stands for nothing. \(NearestName.advice(name, among: names, called: "names"))"
                )
            }
            guard let value = values[key] else {
                throw NeuroReelError(
                    .badData, "The output has {\(name)}, and no \(name) is given: add one, or leave it out.")
            }
            text += value.map { "/:\\".contains($0) ? "-" : String($0) }.joined()
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        // Pictures are many: without a place for the frame's number they go into a folder of that name.
        if values[.format] == "png", !text.contains("%") {
            let path = OutputPath(text)
            return "\(path.stem)/%06d.\(path.fileExtension)"
        }
        return text
    }

    /// The render as asked for.
    ///
    /// - Throws: ``NeuroReelError`` that names the key and says what would be right.
    func request() throws(NeuroReelError) -> RenderRequest {
        let format = values[.format] ?? ""
        guard ["mp4", "png"].contains(format) else {
            throw NeuroReelError(
                .usage, "format: \(NearestName.advice(format, among: ["mp4", "png"], called: "formats"))")
        }
        let output = try output()
        guard OutputPath(output).fileExtension.lowercased() == format else {
            throw NeuroReelError(
                .usage, "output: '\(output)' does not end in .\(format), as the format says: end it with .{format}.")
        }
        guard let name = values[.film] else {
            throw NeuroReelError(.usage, "film: none is given. `neuroreel films` lists them.")
        }
        let theme: ThemeName =
            try read(.theme) { text throws(NeuroReelError) in
                try Choice.parse(text, called: "themes")
            } ?? .dark
        let standard = FilmSettings.defaults
        let settings = FilmSettings(
            layers: try read(.layers, ArgumentValues.layers) ?? standard.layers,
            seed: try read(.seed, ArgumentValues.seed) ?? standard.seed,
            sparksPerConnection: try read(.sparks, ArgumentValues.whole) ?? standard.sparksPerConnection,
            cycles: try read(.cycles, ArgumentValues.whole) ?? standard.cycles,
            applyUpdates: try read(.updateWeights, ArgumentValues.flag) ?? standard.applyUpdates,
            learningRate: try read(.learningRate, ArgumentValues.number) ?? standard.learningRate,
            durations: try durations())
        let film = FilmRequest(
            name: name, themes: theme == .dark ? .dark : .light, size: try read(.size, FrameSize.parse) ?? .standard,
            settings: settings)
        return RenderRequest(
            film: film, rate: try read(.fps, ArgumentValues.frameRate) ?? .fps60,
            frames: try read(.frames, FrameRange.parse), quality: try read(.quality, Quality.parse) ?? .standard,
            crf: try read(.crf, ArgumentValues.crf), preset: try read(.preset, ArgumentValues.preset),
            segmentLength: try read(.segmentLength, ArgumentValues.segmentLength) ?? RenderPlan.segmentLength,
            output: output)
    }

    private func durations() throws(NeuroReelError) -> PhaseDurations {
        let standard = PhaseDurations()
        return PhaseDurations(
            cycle: try read(.cycleDuration, ArgumentValues.duration) ?? standard.cycle,
            input: try read(.inputDuration, ArgumentValues.duration) ?? standard.input,
            propagate: try read(.propagateDuration, ArgumentValues.duration) ?? standard.propagate,
            output: try read(.outputDuration, ArgumentValues.duration) ?? standard.output,
            backprop: try read(.backpropDuration, ArgumentValues.duration) ?? standard.backprop,
            weightUpdate: try read(.updateDuration, ArgumentValues.duration) ?? standard.weightUpdate,
            leadShare: try read(.leadShare, ArgumentValues.share) ?? standard.leadShare)
    }

    /// The value of a key, read as the command line reads it; nil if it is not given.
    private func read<Value>(
        _ key: BatchKey, _ parse: (String) throws(NeuroReelError) -> Value
    ) throws(NeuroReelError) -> Value? {
        guard let text = values[key] else { return nil }
        do throws(NeuroReelError) {
            return try parse(text)
        } catch {
            throw NeuroReelError(error.status, "\(key.rawValue): '\(text)': \(error.description)")
        }
    }
}
