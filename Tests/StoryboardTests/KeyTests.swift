import Console
import Films
import Requests
import Testing

/// What is wrong with keys and values is told with its place, and with what would be right.
@Suite(.timeLimit(.minutes(20))) struct KeyTests {
    /// Every key of every film, misspelt: each is refused, and the right one is named.
    @Test(arguments: FilmLibrary.standard.names)
    func misspelt(film: String) throws {
        for name in try SchemaCheck(StoryboardFile().schema()).leaves(ofFilm: film).keys {
            let keys = name.split(separator: ".").map(String.init)
            for index in keys.indices {
                var wrong = keys
                wrong[index] += "x"
                let error = try Draft.error(Draft.yaml(film: film, wrong.joined(separator: "."), "1"))
                #expect(error?.status == .badData)
                let column = keys[..<index].reduce(1) { $0 + $1.count + 3 }
                #expect(
                    error?.description.hasPrefix("FILE:2:\(column): ") == true, "\(name): \(String(describing: error))")
                #expect(error?.description.contains("Did you mean") == true, "\(name): \(String(describing: error))")
            }
        }
    }

    /// All that is wrong, in the file's order, up to 20.
    @Test func severalAtOnce() throws {
        let text =
            "film: homepage-loop\ntheme: drak\nnetwork: {layers: [8, 300, 6], layrs: 3}\nsparks: \"6\"\nseed: -1\n"
        let lines = try #require(try Draft.error(text)).description.split(separator: "\n")
        #expect(lines.count == 5)
        #expect(
            lines[0]
                == "FILE:2:8: theme is 'drak'. Did you mean 'dark'? The themes are dark, light, both. One of your own is a file .yaml."
        )
        #expect(lines[1].hasPrefix("FILE:3:23: network.layers[2] is '300': use a whole number from 1 to 256."))
        #expect(lines[2].hasPrefix("FILE:3:32: network has no key 'layrs'. Did you mean 'layers'?"))
        #expect(lines[3].contains("in quotes"))
        let many = "film: homepage-loop\n" + (1...30).map { "key\($0): 1\n" }.joined()
        let told = try #require(try Draft.error(many)).description.split(separator: "\n")
        #expect(told.count == 21)
        #expect(told.last == "... and 10 more.")
    }

    /// A key that stands elsewhere is sent there; one of another film is refused.
    @Test func misplaced() throws {
        let cycles = try Draft.error("film: homepage-loop\ncycles: 3\n")
        #expect(cycles?.description == "FILE:2:1: there is no key 'cycles' here: it stands at training.cycles.")
        #expect(try Draft.error("film: computation-graph\nsparks: 3\n")?.status == .badData)
        #expect(try Draft.error("film: homepage-loop\nnetwork: {weights: {w11: 1}}\n")?.status == .badData)
    }

    /// What only the film can refuse has the place of the film's name.
    @Test func refusedByTheFilm() throws {
        let sparks = try Draft.error("theme: dark\nfilm: homepage-loop\nsparks: 64\nnetwork: {layers: [256, 256]}\n")
        #expect(sparks?.description.hasPrefix("FILE:2:7: 64 sparks on each of 65536 connections") == true)
        #expect(sparks?.status == .badData)
        // However saturated, the graph's numbers are finite.
        #expect(try Draft.error("film: computation-graph\nsample: {target: 0}\nnetwork: {biases: {b3: 100}}\n") == nil)
        let other = try Draft.error("film: homepage-loop\noutput: {format: png, file: a.mp4}\n")
        #expect(other?.description.hasPrefix("FILE:2:18: output.format is png") == true)
    }

    @Test func starters() throws {
        for film in FilmLibrary.standard.scripts {
            let text = try StoryboardFile().starter(film: film.name)
            #expect(try Draft.error(text) == nil)
            // With every key that stands in a comment, too: those are indented, or follow the sign directly.
            let all = text.split(separator: "\n").map { line in
                line.wholeMatch(of: /( *)# ([a-z0-9-]+:(?: \S+| "[^"]*"| \[[^\[]*)?)/).map { "\($0.1)\($0.2)" }
                    ?? String(line)
            }
            let error = try Draft.error(all.joined(separator: "\n"))
            #expect(error == nil, "\(String(describing: error))")
        }
        #expect(throws: NeuroReelError.self) { try StoryboardFile().starter(film: "homepage-lop") }
    }
}
