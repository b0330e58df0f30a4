import Console
import Wording

/// The size of a picture in pixels: even, and with each side within ``FrameSize/limits``.
public struct FrameSize: Codable, Sendable, Hashable {
    /// The range of a side's length.
    public static let limits = 64...7680

    /// 1920x1080.
    public static let standard = FrameSize(width: 1920, height: 1080)

    /// The sizes with names.
    public static let named: [(name: String, size: FrameSize)] = [
        ("720p", FrameSize(width: 1280, height: 720)), ("1080p", standard),
        ("4k", FrameSize(width: 3840, height: 2160)), ("square", FrameSize(width: 1080, height: 1080)),
        ("portrait", FrameSize(width: 1080, height: 1920)),
    ]

    /// The width in pixels.
    public let width: Int
    /// The height in pixels.
    public let height: Int

    /// The aspect ratio, width over height.
    public var aspect: Double { Double(width) / Double(height) }

    /// Whether it has so few pixels that films show less, and larger: less than 400 in height.
    public var isSmall: Bool { height < 400 }

    /// The size's name, or its ``description`` if it has none.
    package var name: String { FrameSize.named.first { $0.size == self }?.name ?? description }

    /// The size of about the same shape with another longer side, even and within the limits.
    package func scaled(toLongerSide side: Int) -> FrameSize {
        func even(_ length: Double) -> Int {
            min(max(Int((length / 2).rounded()) * 2, Self.limits.lowerBound), Self.limits.upperBound)
        }
        let factor = Double(side) / Double(max(width, height))
        return FrameSize(width: even(Double(width) * factor), height: even(Double(height) * factor))
    }

    private init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// Parses a size from the command line: a name, or `WIDTHxHEIGHT`.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the valid forms.
    public static func parse(_ text: String) throws(NeuroReelError) -> FrameSize {
        // Lowercases ASCII only, since the Kelvin sign would become a k.
        let lowercase = text.utf8.allSatisfy { $0 < 0x80 } ? text.lowercased() : text
        if let entry = named.first(where: { $0.name == lowercase }) { return entry.size }
        let sides = lowercase.split(separator: "x", omittingEmptySubsequences: false).map { side in
            side.allSatisfy(\.isNumber) ? Int(side) : nil
        }
        guard sides.count == 2, let width = sides[0], let height = sides[1] else {
            let names = named.map(\.name)
            let advice = NearestName.advice(text, among: names, called: "named sizes")
            throw NeuroReelError(.usage, "\(advice) Or give WIDTHxHEIGHT, such as 1920x1080.")
        }
        for side in [width, height] where !limits.contains(side) {
            throw NeuroReelError(
                .usage, "A side of \(side) pixels cannot be drawn: use \(limits.lowerBound) to \(limits.upperBound).")
        }
        let even = FrameSize(width: width - width % 2, height: height - height % 2)
        guard even.width == width, even.height == height else {
            throw NeuroReelError(
                .usage, "Both sides must be even, because colour is stored for two by two pixels: use \(even).")
        }
        return even
    }
}

extension FrameSize: CustomStringConvertible {
    /// The size in the form of ``parse(_:)``.
    public var description: String { "\(width)x\(height)" }
}
