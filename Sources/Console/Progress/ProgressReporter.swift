import Foundation
import Rendering

/// Reports the progress of a render.
package final class ProgressReporter {
    private enum Style {
        case bar, plain, json, none

        /// The shortest time between two messages.
        var interval: Duration {
            switch self {
            case .bar: .milliseconds(100)
            case .plain: .seconds(10)
            case .json, .none: .seconds(1)
            }
        }
    }

    /// The position of an output in a batch.
    package struct Whole {
        /// The index of the output, counted from 0, and the number of outputs.
        package let file: Int
        package let files: Int
        /// The number of frames in the outputs before it, and in all outputs.
        package let framesBefore: Int
        package let frames: Int

        package init(file: Int, files: Int, framesBefore: Int, frames: Int) {
            self.file = file
            self.files = files
            self.framesBefore = framesBefore
            self.frames = frames
        }
    }

    /// The work to report on.
    package struct Work {
        /// The output file, pattern or folder.
        let target: String
        /// The film's name.
        let film: String
        /// A description of the look, such as `dark, 1920x1080 at 60 fps`.
        let look: String
        /// The number of frames, including those that exist already.
        let frames: Int

        package init(target: String, film: String, look: String, frames: Int) {
            self.target = target
            self.film = film
            self.look = look
            self.frames = frames
        }
    }

    /// The position of the next output in a batch, if there is one.
    package var whole: Whole?

    private let style: Style
    private var target = ""
    /// The number of all frames, of those that existed before, and of those drawn since.
    private var frames = 0
    private var kept = 0
    private var drawn = 0
    private var start = ContinuousClock.now
    private var lastMessage = ContinuousClock.now

    package init(mode: ProgressMode) {
        switch mode {
        case .auto: style = StandardStream.error.isTerminal ? .bar : .plain
        case .plain: style = .plain
        case .json: style = .json
        case .none: style = .none
        }
    }

    /// Reports that an output or some of its segments have started.
    ///
    /// - Parameters:
    ///   - work: The work.
    ///   - notes: Notes for the user.
    ///   - device: The render device.
    ///   - kept: The number of frames kept from an earlier run.
    /// - Throws: ``NeuroReelError`` (input or output) if JSON cannot be written to standard output.
    package func begin(_ work: Work, notes: [String], device: RenderDevice, kept: Int) throws {
        target = work.target
        frames = work.frames
        self.kept = kept
        drawn = 0
        start = .now
        lastMessage = start
        switch style {
        case .bar, .plain:
            StandardStream.tell("\(place)\(work.film), \(work.look): \(Counted.frames(frames))")
            StandardStream.tell("Drawn by \(device.name): \(device.reason)")
            for note in notes { StandardStream.tell("Note: \(note)") }
            if kept > 0 { StandardStream.tell("Kept from an earlier run: \(Counted.frames(kept))") }
        case .json:
            let event = ProgressEvent.begin(
                file: target, film: work.film, frames: frames, kept: kept, device: device.name,
                reason: device.reason,
                notes: notes)
            try StandardStream.output.write(event.line())
        case .none:
            break
        }
    }

    /// Reports that another frame is drawn.
    ///
    /// - Throws: ``NeuroReelError`` (input or output) if JSON cannot be written to standard output.
    package func advance() throws {
        drawn += 1
        let done = kept + drawn
        let isLast = done == frames && style != .plain
        guard style != .none, isLast || lastMessage.duration(to: .now) >= style.interval else { return }
        lastMessage = .now
        let rate = Double(drawn) / max(elapsed, 1e-3)
        let secondsLeft = Double(frames - done) / rate
        switch style {
        case .bar:
            let figures = "\(done)/\(frames)  \(Self.decimal(rate)) fps  \(Self.clock(secondsLeft)) left"
            let columns = StandardStream.error.columns
            let file = Double(done) / Double(max(frames, 1))
            guard let whole else {
                StandardStream.show(ProgressBar.line(file, figures, columns: columns))
                break
            }
            let share = Double(whole.framesBefore + done) / Double(max(whole.frames, 1))
            let all = (share, "\(place)\(Int(min(share, 1) * 100)) %")
            StandardStream.show(ProgressBar.line(whole: all, part: (file, figures), columns: columns))
        case .plain:
            StandardStream.tell(
                "\(place)\(target): \(done) of \(Counted.frames(frames)), \(Self.decimal(rate)) fps, "
                    + "\(Self.clock(secondsLeft)) left")
        case .json:
            let event = ProgressEvent.progress(
                file: target, drawn: done, frames: frames, framesPerSecond: Self.rounded(rate),
                secondsLeft: Self.rounded(secondsLeft))
            try StandardStream.output.write(event.line())
        case .none:
            break
        }
    }

    /// Reports that the output or the segments are complete.
    ///
    /// - Throws: ``NeuroReelError`` (input or output) if JSON cannot be written to standard output.
    package func end() throws {
        switch style {
        case .bar, .plain:
            let rate = Self.decimal(Double(drawn) / max(elapsed, 1e-3))
            let how = drawn == 0 ? "" : " in \(Self.decimal(elapsed)) s (\(rate) fps)"
            StandardStream.tell("Wrote \(target): \(Counted.frames(frames))\(how)")
        case .json:
            let event = ProgressEvent.end(file: target, frames: frames, seconds: Self.rounded(elapsed))
            try StandardStream.output.write(event.line())
        case .none:
            break
        }
    }

    /// Whether it prints messages for people.
    package var isTalkative: Bool { style == .bar || style == .plain }

    /// The output's position in the batch, as a prefix; empty if there is none.
    private var place: String { whole.map { "[\($0.file + 1)/\($0.files)] " } ?? "" }

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
