import Console
import Encoding
import Files
import Foundation

/// Reads and writes values as JSON files.
package enum JSONFile {
    /// Reads a value.
    ///
    /// - Parameter noun: The noun for the value in messages, such as `plan`.
    /// - Throws: ``NeuroReelError``: no input if the file cannot be read, bad data if it does not contain such a value.
    package static func read<Value: Decodable>(
        _ type: Value.Type, from path: String, called noun: String
    ) throws(NeuroReelError) -> Value {
        let data: Data
        do throws(FolderFile.Obstacle) {
            data = try FolderFile.content(at: path)
        } catch {
            let reason = error == .missing ? "does not exist" : error.sentence
            throw NeuroReelError(.noInput, "\(path): the \(noun) \(reason).")
        }
        return try decode(type, from: data, at: path, called: noun)
    }

    /// Decodes a value from a file's content.
    ///
    /// - Parameters:
    ///   - path: The file, for the message.
    ///   - noun: The noun for the value in messages.
    /// - Throws: ``NeuroReelError`` (bad data) if it does not contain such a value.
    package static func decode<Value: Decodable>(
        _ type: Value.Type, from data: Data, at path: String, called noun: String
    ) throws(NeuroReelError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw NeuroReelError(.badData, "\(path): this is no \(noun) of this version: \(sentence(about: error)).")
        } catch {
            throw NeuroReelError(.badData, "\(path): this is no \(noun): \(error).")
        }
    }

    /// Writes a value. The file appears at its path only when complete.
    ///
    /// - Parameter followsLinks: Whether to write to the target of a symbolic link; if false, a link is refused. The
    ///   default is true.
    /// - Throws: ``NeuroReelError`` that says why it cannot be written.
    package static func write(_ value: some Encodable, to path: String, followsLinks: Bool = true)
        throws(NeuroReelError)
    {
        do {
            let file = try OutputFile(path: path, followsLinks: followsLinks)
            try file.write(Array(CanonicalJSON.pretty(value)))
            try file.commit()
        } catch {
            throw NeuroReelError(error)
        }
    }

    private static func sentence(about error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "\(place(context, key)) is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context): "\(place(context)) has the wrong type"
        case .dataCorrupted(let context) where context.codingPath.isEmpty: "it is not JSON"
        case .dataCorrupted(let context): "\(place(context)): \(context.debugDescription)"
        @unknown default: "\(error)"
        }
    }

    private static func place(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
        (context.codingPath + [last].compactMap { $0 }).map { $0.intValue.map(String.init) ?? $0.stringValue }
            .joined(separator: ".")
    }
}
