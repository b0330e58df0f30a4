import Foundation

/// Numbers as films write them.
enum NumberText {
    /// A computed number: four digits after the point.
    static func computed(_ value: Double) -> String { fixed(value, digits: 4) }

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
