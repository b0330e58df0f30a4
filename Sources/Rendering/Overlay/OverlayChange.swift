import SceneGraph

/// What is different between the overlay that was drawn and the one that is to be.
struct OverlayChange {
    /// What each item of the new one covers; empty for those that are ``unknown``, until they are asked.
    var areas: [PixelArea]
    /// The items in pixels.
    private(set) var drawings: [Int: OverlayDrawing] = [:]
    /// The items that were not there.
    private(set) var unknown: [Int] = []
    /// What those that are gone covered.
    private var gone: [PixelArea] = []
    /// Whether nothing is known of what was drawn.
    private let isFirst: Bool

    /// - Parameters:
    ///   - old: What was drawn; nil if nothing was.
    ///   - height: The picture's height in pixels: what has moved by less than is drawn is where it was.
    init(from old: [OverlayPass.Shown]?, to new: [OverlayItem], height: Int) {
        isFirst = old == nil
        let old = old ?? []
        areas = Array(repeating: .empty, count: new.count)
        var next = 0
        for (index, item) in new.enumerated() {
            // What stays is in the same order as before.
            var match = old[next...].firstIndex { $0.item == item }
            if match == nil {
                let drawing = OverlayDrawing(item, height: height)
                drawings[index] = drawing
                // What is not seen is everywhere the same.
                guard !drawing.isEmpty else { continue }
                match = old[next...].firstIndex { $0.drawing == drawing }
            } else if let match {
                drawings[index] = old[match].drawing
            }
            if let match {
                gone += old[next..<match].map(\.area)
                areas[index] = old[match].area
                next = match + 1
            } else {
                unknown.append(index)
            }
        }
        gone += old[next...].map(\.area)
    }

    /// Whether both are the same.
    var isEmpty: Bool { !isFirst && unknown.isEmpty && gone.isEmpty }

    /// The parts of the picture that have to be drawn again: those that lie together as one, until there are so few.
    func parts(within whole: PixelArea, limit: Int) -> [PixelArea] {
        if isFirst { return [whole] }
        var parts: [PixelArea] = []
        for area in gone + unknown.map({ areas[$0] }) {
            var part = area.intersection(whole)
            guard !part.isEmpty else { continue }
            while let index = parts.firstIndex(where: { $0.overlaps(part) }) {
                part = part.union(parts.remove(at: index))
            }
            parts.append(part)
        }
        while parts.count > limit {
            // The two that have the least between them; whatever comes to overlap then becomes one, too.
            var best = (waste: Int.max, first: 0, second: 1)
            for first in parts.indices {
                for second in parts.indices where second > first {
                    let waste = parts[first].union(parts[second]).count - parts[first].count - parts[second].count
                    if waste < best.waste { best = (waste, first, second) }
                }
            }
            var joined = parts.remove(at: best.second).union(parts.remove(at: best.first))
            while let index = parts.firstIndex(where: { $0.overlaps(joined) }) {
                joined = joined.union(parts.remove(at: index))
            }
            parts.append(joined)
        }
        return parts
    }
}
