import Timeline

/// Extends captions to their reading times, with starts as near to the original ones as possible.
///
/// A caption that is too short is extended or starts a little earlier; its neighbours make room for it if they can. Of
/// all such schedules, the one with the least squared changes of starts is chosen. That is an isotonic regression,
/// solved by pooling adjacent violators (Barlow et al., Statistical Inference under Order Restrictions, 1972). Captions
/// that would have to move by more than ``limit`` keep their start.
package struct CaptionSchedule {
    /// How far a start may move, in milliseconds. A caption that is further off would no longer match the picture.
    package static let limit = 2000
    /// Added to each reading time, in milliseconds, since starts and ends are rounded to frames.
    private static let margin = 100

    /// Consecutive captions without a gap between them.
    private struct Pool {
        var captions: Range<Int>
        /// The sum over the pool's captions of the start minus the reading times of all earlier captions.
        var sum: Int

        /// The start of the film's first caption for which this pool begins without a gap before it.
        var start: Int { Int((Double(sum) / Double(captions.count)).rounded(.down)) }
    }

    private let captions: [FilmCaption]
    private let end: RationalTime
    /// Each caption's reading time, and the sum of those before it, in milliseconds.
    private let needs: [Int]
    private let before: [Int]

    /// - Parameters:
    ///   - captions: Captions in order, without overlap.
    ///   - end: The film's end.
    package init(_ captions: [FilmCaption], until end: RationalTime) {
        self.captions = captions
        self.end = end
        needs = captions.map { Self.milliseconds(ReadingTime.of($0.text)) + Self.margin }
        var sum = 0
        before = needs.map { need in
            defer { sum += need }
            return sum
        }
    }

    /// The captions with their new times, in order and without overlap.
    package var readable: [FilmCaption] {
        var starts = captions.map(\.start)
        let latest = Self.milliseconds(end) - needs.reduce(0, +)
        for pool in pools {
            let start = min(max(pool.start, 0), latest)
            guard pool.captions.count > 1 || start != pool.start else { continue }
            let moved = pool.captions.map { start + before[$0] }
            let isNear = zip(pool.captions, moved).allSatisfy { index, time in
                time >= 0 && abs(time - Self.milliseconds(captions[index].start)) <= Self.limit
            }
            guard isNear else { continue }
            for (index, time) in zip(pool.captions, moved) { starts[index] = RationalTime(Int64(time), 1000) }
        }
        let scheduled = captions.indices.map { index in
            let next = index + 1 < starts.count ? starts[index + 1] : end
            let read = starts[index] + RationalTime(Int64(needs[index]), 1000)
            return FilmCaption(
                start: starts[index], end: min(max(captions[index].end, read), next), text: captions[index].text)
        }
        return scheduled.allSatisfy { $0.start < $0.end } ? scheduled : captions
    }

    /// The pools, with ascending starts.
    private var pools: [Pool] {
        var pools: [Pool] = []
        for index in captions.indices {
            var pool = Pool(
                captions: index..<index + 1, sum: Self.milliseconds(captions[index].start) - before[index])
            while let last = pools.last, last.start > pool.start {
                pools.removeLast()
                pool = Pool(
                    captions: last.captions.lowerBound..<pool.captions.upperBound, sum: last.sum + pool.sum)
            }
            pools.append(pool)
        }
        return pools
    }

    private static func milliseconds(_ time: RationalTime) -> Int { Int((time * 1000).ceiling) }
}
