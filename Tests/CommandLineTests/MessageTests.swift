import Foundation
import Testing

/// Whatever a user's names and values hold, messages stay readable and steer no terminal.
@Suite(.timeLimit(.minutes(20))) struct MessageTests {
    /// Colours, a line that looks like a message, a bell, a C1 control and a turn of writing's direction; then far too much.
    private static let hostile =
        "\u{1B}[31m\nFAKE: done\r\u{7}\u{9B}2J\u{202E}\u{2028} it " + String(repeating: "is a long one ", count: 500)
        + "\n"

    /// A command's description, as `--experimental-dump-help` has it.
    private struct Command: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable {
                let kind: String
                let name: String
            }

            let kind: String
            let isOptional: Bool
            let names: [Name]?
            let valueName: String?
        }

        let commandName: String
        let arguments: [Argument]?
        let subcommands: [Command]?
    }

    private struct Dump: Decodable {
        let command: Command
    }

    private static func commands() async throws -> [Command] {
        let dump = try await Tool.run(["--experimental-dump-help"], in: TemporaryFolder()).output
        return try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command.subcommands ?? []
    }

    private func check(_ outcome: Tool.Outcome, _ what: String) {
        #expect(outcome.status > 0 && outcome.status < 128, "\(what): exit code \(outcome.status)")
        let text = outcome.output + outcome.errors
        // What a storyboard's reader refuses is shown with spaces.
        #expect(
            text.contains("\\u{1B}[31m\\nFAKE") || text.contains("' [31m FAKE"),
            "\(what): \(text.prefix(400).debugDescription)")
        for line in text.split(separator: "\n") {
            #expect(!line.hasPrefix("FAKE") && line.count < 1500, "\(what): \(line.prefix(200).debugDescription)")
        }
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar == "\n"
                || ![.control, .lineSeparator].contains(scalar.properties.generalCategory)
                    && !scalar.properties.isBidiControl
        }
        #expect(isPlain, "\(what): \(text.prefix(400).debugDescription)")
    }

    /// Every option once, and every command's argument, with the value after a space or after `=`.
    @Test func everyArgument() async throws {
        let folder = try TemporaryFolder()
        var names: Set<String> = []
        for command in try await Self.commands() where !["help", "worker"].contains(command.commandName) {
            let arguments = command.arguments ?? []
            let positional = arguments.filter { $0.kind == "positional" }
            #expect(positional.count <= 1)
            let start =
                [command.commandName] + positional.map { $0.valueName == "film" ? "homepage-loop" : "none.yaml" }
            var needed: [String] = []
            for argument in arguments where argument.kind == "option" && !argument.isOptional {
                needed += ["--\(argument.names?.first { $0.kind == "long" }?.name ?? "")", "a.png"]
            }
            for argument in arguments where argument.kind == "option" {
                guard let name = argument.names?.first(where: { $0.kind == "long" })?.name,
                    names.insert(name).inserted
                else { continue }
                let others = argument.isOptional ? needed : []
                let ways = names.count % 2 == 0 ? ["--\(name)", Self.hostile] : ["--\(name)=\(Self.hostile)"]
                let outcome = try await Tool.run(start + others + ways, in: folder)
                // What is wrong with another argument may be told first, and then there is nothing to see.
                if outcome.errors.contains("FAKE") { check(outcome, "\(command.commandName) --\(name)") }
            }
            if !positional.isEmpty {
                check(
                    try await Tool.run([command.commandName, Self.hostile] + needed, in: folder), command.commandName)
            }
        }
        #expect(names.count > 25)
        check(try await Tool.run([Self.hostile], in: folder), "a command's name")
        // A work folder whose name will not do is found out after the outputs' folder is made.
        #expect(try folder.names.allSatisfy { $0 == "out" })
    }

    /// What stands in a batch file reaches messages, too.
    @Test func batchFiles() async throws {
        let render = try await Self.commands().first { $0.commandName == "render" }
        let options = (render?.arguments ?? []).filter { $0.kind == "option" }.compactMap { argument in
            argument.names?.first { $0.kind == "long" }?.name
        }
        let keys =
            ["film", "format"]
            + options.filter { !["work", "jobs", "segment", "values", "progress", "device"].contains($0) }
        let value = String(decoding: try JSONEncoder().encode(Self.hostile), as: UTF8.self)
        let folder = try TemporaryFolder()
        for key in keys {
            try folder.write(
                "film: homepage-loop\n\(key): \(value)\n".replacing("film: homepage-loop\nfilm", with: "film"),
                to: "a.yaml")
            let outcome = try await Tool.run(
                ["batch", "a.yaml"], in: folder, environment: BadArgumentTests.withoutDevice)
            if outcome.errors.contains("FAKE") { check(outcome, key) }
            #expect(outcome.status > 0, "\(key)")
        }
    }
}
