import Timeline

/// Gives captions the time that it takes to read them, as near to their moments as can be.
///
/// A caption that is too short goes on into what follows, or comes a little earlier; its neighbours make room for it if they can. Of all the ways to do
/// that the one is taken whose starts are off by the least squares, which is an isotonic regression and found by pooling adjacent
/// violators (Barlow et al., Statistical Inference under Order Restrictions, 1972). What would have to move by more than ``limit`` stays where it is.
package struct CaptionSchedule {
    /// How far a caption may start from its moment, in milliseconds: further off, it tells of something else.
    package static let limit = 2000
    /// What is added to each reading time, in milliseconds, since starts and ends are rounded to frames.
    private static let margin = 100

    /// Captions that follow each other without a gap, in order to be read.
    private struct Pool {
        var captions: Range<Int>
        /// The sum of the captions' starts, each less the reading times of those before it.
        var sum: Int

        /// Where the first of all captions would start, if this pool were reached without a gap.
        var start: Int { Int((Double(sum) / Double(captions.count)).rounded(.down)) }
    }

    private let captions: [FilmCaption]
    private let end: RationalTime
    /// The time that each takes, and that all before it take, in milliseconds.
    private let needs: [Int]
    private let before: [Int]

    /// - Parameters:
    ///   - captions: In order and one at a time.
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

    /// The captions, in order and one at a time.
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

    /// The captions in pools whose starts are in order.
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
