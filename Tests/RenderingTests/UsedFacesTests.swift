import FilmKit
import Films
import SceneGraph
import Testing
import Timeline

/// The list of faces that `doctor` looks for holds all that films write with.
@Suite struct UsedFacesTests {
    @Test(arguments: FilmLibrary.standard.scripts)
    func everyFilm(script: FilmScript) throws {
        let film = try script.film(Staging(burnsCaptions: true, title: "A title"))
        var faces: Set<Typeface> = []
        for section in film.sections {
            for item in film.scene(at: (section.start + section.end) / 2).overlay.items {
                if case .lettering(let lettering) = item { faces.formUnion(lettering.box.glyphs.map(\.typeface)) }
            }
        }
        #expect(!faces.isEmpty && faces.isSubset(of: Typeface.used))
    }
}
