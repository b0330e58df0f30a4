import ArgumentParser
import Console
import Production
import Reports

/// `neuroreel films`
struct ListFilms: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "films", abstract: "List the films that can be rendered.")

    func run() throws {
        try StandardStream.output.write(FilmList.text())
    }
}
