import Foundation

/// Reads lines from a file descriptor, which it does not own.
package struct LineReader {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isAtEnd = false

    package init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// The next complete line without its line feed; nil at the end, even within a line.
    package mutating func next() -> [UInt8]? {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                defer { buffer.removeSubrange(...end) }
                return Array(buffer[..<end])
            }
            guard !isAtEnd else { return nil }
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(descriptor, &piece, piece.count)
            if count > 0 {
                buffer += piece[..<count]
            } else if count == 0 || errno != EINTR {
                isAtEnd = true
            }
        }
    }
}
