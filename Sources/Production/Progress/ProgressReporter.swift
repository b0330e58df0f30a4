import Foundation
import Rendering

/// Tells how far a render is, in one of several ways.
final class ProgressReporter {
    private enum Style {
        case bar, plain, json, none

        /// The least time between two messages.
        var interval: Duration {
            switch self {
            case .bar: .milliseconds(100)
            case .plain: .seconds(10)
            case .json, .none: .seconds(1)
            }
        }
    }

    private let style: Style
    private var file = ""
    private var frames = 0
    private var start = ContinuousClock.now
    private var lastMessage = ContinuousClock.now

    init(mode: ProgressMode) {
        switch mode {
        case .auto: style = StandardStream.error.isTerminal ? .bar : .plain
        case .plain: style = .plain
        case .json: style = .json
        case .none: style = .none
        }
    }

    /// A file is begun.
    func begin(_ plan: RenderPlan, notes: [String], device: RenderDevice) throws {
        file = plan.output.text
        frames = plan.frames.count
        start = .now
        lastMessage = start
        switch style {
        case .bar, .plain:
            let film = "\(plan.film), \(plan.settings.theme.rawValue), \(plan.size) at \(plan.rate) fps"
            StandardStream.tell("\(film): \(Counted.frames(frames))")
            StandardStream.tell("Drawn by \(device.name): \(device.reason)")
            for note in notes { StandardStream.tell("Note: \(note)") }
        case .json:
            let event = ProgressEvent.begin(
                file: file, film: plan.film, frames: frames, device: device.name, reason: device.reason, notes: notes)
            try StandardStream.output.write(event.line())
        case .none:
            break
        }
    }

    /// That many frames are drawn.
    func advance(to drawn: Int) throws {
        let isLast = drawn == frames && style != .plain
        guard style != .none, isLast || lastMessage.duration(to: .now) >= style.interval else { return }
        lastMessage = .now
        let rate = Double(drawn) / max(elapsed, 1e-3)
        let secondsLeft = Double(frames - drawn) / rate
        switch style {
        case .bar:
            let figures = "\(drawn)/\(frames)  \(Self.decimal(rate)) fps  \(Self.clock(secondsLeft)) left"
            StandardStream.show(
                Self.bar(Double(drawn) / Double(frames), figures, columns: StandardStream.error.columns))
        case .plain:
            StandardStream.tell(
                "\(file): \(drawn) of \(Counted.frames(frames)), \(Self.decimal(rate)) fps, "
                    + "\(Self.clock(secondsLeft)) left")
        case .json:
            let event = ProgressEvent.progress(
                file: file, drawn: drawn, frames: frames, framesPerSecond: Self.rounded(rate),
                secondsLeft: Self.rounded(secondsLeft))
            try StandardStream.output.write(event.line())
        case .none:
            break
        }
    }

    /// The file is complete, under its name.
    func end() throws {
        switch style {
        case .bar, .plain:
            let rate = Self.decimal(Double(frames) / max(elapsed, 1e-3))
            StandardStream.tell("Wrote \(file): \(Counted.frames(frames)) in \(Self.decimal(elapsed)) s (\(rate) fps)")
        case .json:
            let event = ProgressEvent.end(file: file, frames: frames, seconds: Self.rounded(elapsed))
            try StandardStream.output.write(event.line())
        case .none:
            break
        }
    }

    /// A bar and figures that fit on one line: a full line would wrap, and could no longer be overwritten.
    private static func bar(_ share: Double, _ figures: String, columns: Int) -> String {
        let cells = min(30, columns - figures.count - 2)
        guard cells >= 5 else { return String(figures.prefix(columns - 1)) }
        let filled = Int(share * Double(cells))
        return String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled) + " " + figures
    }

    private var elapsed: Double { start.duration(to: .now) / .seconds(1) }

    private static func decimal(_ value: Double) -> String { String(format: "%.1f", value) }

    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    private static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        return whole < 3600
            ? String(format: "%d:%02d", whole / 60, whole % 60)
            : String(format: "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
    }
}
