import Console
import Encoding
import Foundation
import NeuralNetwork
import Plan
import Rendering
import Timeline
import Wording

/// Reads the command line's values of types that belong to other rooms. Each throws ``NeuroReelError`` (usage) that says
/// what would be right.
public enum ArgumentValues {
    /// A frame rate: `60`, `30000/1001` or `29.97`.
    public static func frameRate(_ text: String) throws(NeuroReelError) -> FrameRate {
        guard let rate = FrameRate(text) else {
            let limits = FrameRate.limits
            throw NeuroReelError(
                .usage,
                "Use \(limits.lowerBound) to \(limits.upperBound) frames a second, such as 60, 29.97 or 30000/1001.")
        }
        return rate
    }

    /// A time in seconds or milliseconds: `3.2`, `3.2s` or `3200ms`, to the microsecond, up to a day.
    public static func time(_ text: String) throws(NeuroReelError) -> RationalTime {
        guard let time = RationalTime(decimal: text), 1_000_000 % time.denominator == 0,
            time >= .zero, time <= RationalTime(86400)
        else {
            throw NeuroReelError(
                .usage, "Use seconds or milliseconds, such as 3.2s, 3.2 or 3200ms, to the microsecond and up to a day.")
        }
        return time
    }

    /// How long something lasts: as ``time(_:)``, but in whole milliseconds and above 0.
    public static func duration(_ text: String) throws(NeuroReelError) -> RationalTime {
        guard let time = try? time(text), time > .zero, 1000 % time.denominator == 0 else {
            throw NeuroReelError(.usage, "Use whole milliseconds above 0, such as 0.8s, 0.8 or 800ms.")
        }
        return time
    }

    /// A part of a whole: 0 to 1.
    public static func share(_ text: String) throws(NeuroReelError) -> RationalTime {
        guard let last = text.last, last != "s", let share = RationalTime(decimal: text), share >= .zero,
            share <= RationalTime(1), 100 % share.denominator == 0
        else {
            throw NeuroReelError(.usage, "Use a number from 0 to 1 in whole hundredths, such as 0.25.")
        }
        return share
    }

    /// The sizes of a network's layers: `8,12,12,6`.
    public static func layers(_ text: String) throws(NeuroReelError) -> [Int] {
        let sizes = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        guard !sizes.contains(nil) else {
            throw NeuroReelError(.usage, "Give the neurons of each layer, separated by commas, such as 8,12,12,6.")
        }
        return sizes.compactMap { $0 }
    }

    /// What hidden layers do with their weighted sums.
    public static func activation(_ text: String) throws(NeuroReelError) -> Activation {
        try Choice.parse(text, among: Activation.hidden, called: "activations of hidden layers")
    }

    /// What the last layer does with its weighted sums.
    public static func outputActivation(_ text: String) throws(NeuroReelError) -> Activation {
        try Choice.parse(text, called: "activations")
    }

    /// What the output is judged by.
    public static func loss(_ text: String) throws(NeuroReelError) -> Loss { try Choice.parse(text, called: "losses") }

    /// A number that everything random follows from.
    public static func seed(_ text: String) throws(NeuroReelError) -> UInt64 {
        guard let seed = UInt64(text) else {
            throw NeuroReelError(.usage, "Use a whole number from 0 to \(UInt64.max).")
        }
        return seed
    }

    /// A whole number, such as one of cycles or sparks; who takes it checks its range.
    public static func whole(_ text: String) throws(NeuroReelError) -> Int {
        guard let number = Int(text) else { throw NeuroReelError(.usage, "Use a whole number, such as 2.") }
        return number
    }

    /// A frame or step, counted from 0.
    public static func index(_ text: String) throws(NeuroReelError) -> Int {
        guard let index = Int(text), index >= 0 else {
            throw NeuroReelError(.usage, "Use a whole number from 0 on; the first is 0.")
        }
        return index
    }

    /// A number, such as a learning rate; who takes it checks its range.
    public static func number(_ text: String) throws(NeuroReelError) -> Double {
        guard let number = Double(text) else { throw NeuroReelError(.usage, "Use a number, such as 0.1.") }
        return number
    }

    /// How long a segment is: 0.1 to 30 s, in whole milliseconds.
    public static func segmentLength(_ text: String) throws(NeuroReelError) -> RationalTime {
        let limits = RenderPlan.segmentLengths
        guard let length = try? duration(text), limits.contains(length) else {
            throw NeuroReelError(
                .usage,
                "Use \(limits.lowerBound.decimal()) to \(limits.upperBound.decimal()) s in whole milliseconds, such as 2s."
            )
        }
        return length
    }

    /// Whether or not: `true` or `false`.
    package static func flag(_ text: String) throws(NeuroReelError) -> Bool {
        guard let flag = Bool(text) else { throw NeuroReelError(.usage, "Use true or false.") }
        return flag
    }

    /// A number of worker processes.
    public static func jobs(_ text: String) throws(NeuroReelError) -> Int {
        guard let jobs = Int(text), RenderOptions.jobLimits.contains(jobs) else {
            let limits = RenderOptions.jobLimits
            throw NeuroReelError(.usage, "Use a whole number from \(limits.lowerBound) to \(limits.upperBound).")
        }
        return jobs
    }

    /// Some of a film's segments: `3`, `0-2` or `0-2,5`.
    public static func segments(_ text: String) throws(NeuroReelError) -> IndexSet {
        var indices = IndexSet()
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first >= 0,
                first <= last, last < 1 << 32
            else {
                throw NeuroReelError(.usage, "Give segments, counted from 0, such as 3, 0-2 or 0-2,5.")
            }
            indices.insert(integersIn: first...last)
        }
        return indices
    }

    /// A constant rate factor of x264.
    public static func crf(_ text: String) throws(NeuroReelError) -> Int {
        guard let crf = Int(text), Quality.crfLimits.contains(crf) else {
            let limits = Quality.crfLimits
            throw NeuroReelError(
                .usage, "Use a whole number from \(limits.lowerBound) (best) to \(limits.upperBound) (smallest).")
        }
        return crf
    }

    /// A preset of x264.
    public static func preset(_ text: String) throws(NeuroReelError) -> String {
        guard VideoSettings.presets.contains(text) else {
            throw NeuroReelError(.usage, NearestName.advice(text, among: VideoSettings.presets, called: "presets"))
        }
        return text
    }
}
