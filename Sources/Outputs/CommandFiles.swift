import Console
import Encoding
import Files
import Foundation
import Plan
import Segments

/// The files that one command reads and writes. They are collected and checked before anything is drawn: no two may be
/// the same file, however their paths are spelled.
package struct CommandFiles {
    /// A single file, or a symbolic link among pictures.
    private struct Entry {
        let noun: String
        let path: String
        let identity: FileIdentity
        let isInput: Bool

        init(_ noun: String, _ path: String, isInput: Bool) {
            (self.noun, self.path, self.isInput) = (noun, path, isInput)
            identity = FileIdentity(path)
        }

        var name: String { identity.place.name }
    }

    private struct Sequence {
        let noun: String
        let pattern: ImageSequencePattern
        let frames: FrameRange
        /// The pattern in lowercase, for folders that are not case-sensitive.
        let folded: ImageSequencePattern

        init(_ noun: String, _ pattern: ImageSequencePattern, _ frames: FrameRange) {
            (self.noun, self.pattern, self.frames) = (noun, pattern, frames)
            folded = pattern.folded
        }

        func has(_ name: String) -> Bool { pattern.frame(ofName: name).map(frames.range.contains) ?? false }

        /// Whether a file in the same folder is one of the pictures.
        func has(_ entry: Entry) -> Bool {
            guard let frame = folded.frame(ofName: entry.name.lowercased()), frames.range.contains(frame) else {
                return false
            }
            return has(entry.name) || entry.identity.ignoresCase
        }

        /// Whether another sequence in the same folder has a picture of the same name.
        func shares(with other: Sequence) -> Bool {
            guard folded.firstShared(frames.range, with: other.folded, other.frames.range) != nil else { return false }
            return pattern.firstShared(frames.range, with: other.pattern, other.frames.range) != nil
                || FileIdentity(pattern.folder).ignoresCase
        }
    }

    /// The exit status and the advice if a command would use one file for two purposes.
    package var refusal = (status: ExitStatus.usage, advice: "name another file")

    private var entries: [Entry] = []
    /// Indices of entries by identity, to find those that may be the same file.
    private var table: [FileIdentity.Key: [Int]] = [:]
    /// The entries in each folder, and the sequences.
    private var children: [FilePlace.Folded: [Int]] = [:]
    private var sequences: [FilePlace.Folded: [Sequence]] = [:]
    private var workFolders: Set<FilePlace.Folded> = []
    private var links: [String: [String]] = [:]
    /// The files that the command writes, in the order in which they were added.
    package private(set) var outputs: [CommandFile] = []

    /// Makes an empty list.
    package init() {}

    /// Adds files, each of which must differ from all before it; only inputs may be the same.
    ///
    /// - Throws: ``NeuroReelError`` with the status of ``refusal`` that names both files. Those added before it stay.
    package mutating func add(_ files: [CommandFile]) throws(NeuroReelError) {
        for file in files {
            switch file {
            case .input(let noun, let path): try add(Entry(noun, path, isInput: true))
            case .output(let noun, let path), .companion(let noun, let path, _):
                try add(Entry(noun, path, isInput: false))
            case .pictures(let noun, let pattern, let frames):
                try add(Sequence(noun, pattern, frames))
            case .workFolder(let path, _): try add(workFolder: path)
            }
            switch file {
            case .input, .workFolder(_, isWritten: false): break
            default: outputs.append(file)
            }
        }
    }

    /// Checks that all outputs can be written, and removes temporary files that killed programs left for them.
    ///
    /// - Parameter makesStandard: Whether the command makes the default folder if it is missing. The default is false.
    /// - Throws: ``NeuroReelError`` (cannot create) that says why not.
    package func checkOutputs(makesStandard: Bool = false) throws(NeuroReelError) {
        for output in outputs { try OutputFolder.check(output, makesStandard: makesStandard) }
        for output in outputs { OutputFolder.removeAbandoned(of: output) }
    }

    private mutating func add(_ entry: Entry) throws(NeuroReelError) {
        for other in entry.identity.keys.flatMap({ table[$0] ?? [] }).map({ entries[$0] })
        where !(entry.isInput && other.isInput) && entry.identity.isSame(as: other.identity) {
            throw conflict(entry.noun, entry.path, other.noun, other.path)
        }
        if let folder = entry.identity.place.parent?.folded {
            for sequence in sequences[folder] ?? [] where sequence.has(entry) {
                throw conflict(entry.noun, entry.path, sequence.noun, sequence.pattern.description)
            }
            if workFolders.contains(folder) { try checkName(of: entry) }
            children[folder, default: []].append(entries.count)
        }
        for key in entry.identity.keys { table[key, default: []].append(entries.count) }
        entries.append(entry)
    }

    private mutating func add(_ sequence: Sequence) throws(NeuroReelError) {
        let pattern = sequence.pattern
        let folder = FileIdentity(pattern.folder).place.folded
        // Even disjoint ranges of one pattern conflict: they would share a manifest, whose path follows from the
        // pattern.
        for other in sequences[folder] ?? [] where pattern == other.pattern || sequence.shares(with: other) {
            throw conflict(sequence.noun, pattern.description, other.noun, other.pattern.description)
        }
        for entry in (children[folder] ?? []).map({ entries[$0] }) where sequence.has(entry) {
            throw conflict(sequence.noun, pattern.description, entry.noun, entry.path)
        }
        sequences[folder, default: []].append(sequence)
        // A symbolic link among the pictures stands for another file, which may be anywhere.
        let links = links[pattern.folder] ?? FolderListing.links(in: pattern.folder)
        self.links[pattern.folder] = links
        for name in links where sequence.has(name) {
            try add(Entry(sequence.noun, "\(pattern.folder)/\(name)", isInput: false))
        }
    }

    private mutating func add(workFolder path: String) throws(NeuroReelError) {
        try add(Entry("the work folder", path, isInput: false))
        let folder = FileIdentity(path).place.folded
        workFolders.insert(folder)
        for index in children[folder] ?? [] { try checkName(of: entries[index]) }
    }

    /// Checks that an output in a work folder does not have the name of one of its files.
    private func checkName(of entry: Entry) throws(NeuroReelError) {
        guard !entry.isInput, WorkFile(name: entry.name) != nil else { return }
        throw NeuroReelError(
            refusal.status,
            "'\(entry.path)' cannot be \(entry.noun), as the work folder needs that name for a file of its own: "
                + "\(refusal.advice).")
    }

    private func conflict(_ noun: String, _ path: String, _ other: String, _ spelling: String) -> NeuroReelError {
        let alias = path == spelling ? "" : " (spelt '\(spelling)')"
        return NeuroReelError(
            refusal.status, "'\(path)' cannot be \(noun), as it is \(other) too\(alias): \(refusal.advice).")
    }
}
