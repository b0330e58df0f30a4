import Console
import Encoding
import Foundation
import Parameters
import Plan
import Timeline

/// Parses command-line values whose types belong to other modules. Each function throws ``NeuroReelError`` (usage) with
/// the valid values.
public enum ArgumentValues {
    /// A frame rate: `60`, `30000/1001` or `29.97`.
    public static func frameRate(_ text: String) throws(NeuroReelError) -> FrameRate {
        try read(text, as: .rate, \.rate)
    }

    /// A time in seconds or milliseconds: `3.2`, `3.2s` or `3200ms`, to the microsecond, up to a day.
    public static func time(_ text: String) throws(NeuroReelError) -> RationalTime {
        try read(text, as: .moment(.zero...RationalTime(86400)), \.time)
    }

    /// A duration in whole milliseconds, from one millisecond to a day.
    public static func duration(_ text: String) throws(NeuroReelError) -> RationalTime {
        try read(text, as: .duration(RationalTime(1, 1000)...RationalTime(86400)), \.time)
    }

    /// A segment's duration: 0.1 to 30 s, in whole milliseconds.
    public static func segmentLength(_ text: String) throws(NeuroReelError) -> RationalTime {
        try read(text, as: .duration(RenderPlan.segmentLengths), \.time)
    }

    /// A frame or step index, counted from 0.
    public static func index(_ text: String) throws(NeuroReelError) -> Int {
        try whole(text, in: 0...1 << 52, advice: "Use a whole number from 0 on; the first is 0.")
    }

    /// A number of worker processes.
    public static func jobs(_ text: String) throws(NeuroReelError) -> Int {
        try whole(text, in: RenderOptions.jobLimits)
    }

    /// A constant rate factor of x264.
    public static func crf(_ text: String) throws(NeuroReelError) -> Int {
        let limits = Quality.crfLimits
        return try whole(
            text, in: limits,
            advice: "Use a whole number from \(limits.lowerBound) (best) to \(limits.upperBound) (smallest).")
    }

    /// A preset of x264.
    public static func preset(_ text: String) throws(NeuroReelError) -> String {
        try read(text, as: .choice(VideoSettings.presets, called: "presets"), \.text)
    }

    /// A whole number within a range.
    ///
    /// - Parameter advice: A sentence with the valid values; nil to name the range.
    package static func whole(
        _ text: String, in limits: ClosedRange<Int>, advice: String? = nil
    ) throws(NeuroReelError) -> Int {
        let kind = ValueKind.whole(UInt64(limits.lowerBound)...UInt64(limits.upperBound))
        return Int(try read(text, as: kind, advice: advice, \.whole))
    }

    private static func read<Wanted>(
        _ text: String, as kind: ValueKind, advice: String? = nil, _ wanted: (Value) -> Wanted?
    ) throws(NeuroReelError) -> Wanted {
        switch ScalarText.read(text, as: kind) {
        case .failure(let problem): throw NeuroReelError(.usage, advice ?? problem.advice)
        case .success(let value):
            guard let found = wanted(value) else { preconditionFailure("a value of another kind") }
            return found
        }
    }

    /// Indices of segments: `3`, `0-2` or `0-2,5`.
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
}
