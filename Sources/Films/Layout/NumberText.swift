import Foundation

/// Numbers as films write them.
enum NumberText {
    /// A computed number: four digits after the point; fewer of large ones, which keep five digits in all, and one more of those that would
    /// seem to be nothing.
    static func computed(_ value: Double) -> String {
        let size = abs(value)
        let digits = size >= 10 ? max(0, 4 - Int(log10(size))) : size > 0 && size < 0.001 ? 5 : 4
        return fixed(value, digits: digits)
    }

    /// A number that the user gave: as many digits as it needs, none or two to four.
    static func given(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e6 { return fixed(value, digits: 0) }
        for digits in 2...4 {
            let text = fixed(value, digits: digits)
            if Double(text) == value { return text }
        }
        return fixed(value, digits: 4)
    }

    /// With so many digits after the point, and no sign before zero.
    static func fixed(_ value: Double, digits: Int) -> String {
        let text = String(format: "%.\(digits)f", value)
        return text.hasPrefix("-") && text.dropFirst().allSatisfy { "0.".contains($0) }
            ? String(text.dropFirst()) : text
    }
}
