import FilmKit
import Films
import SceneGraph
import Testing
import Timeline

/// A film says in which faces it writes; its pictures are written in those and no others.
@Suite struct TypefaceTests {
    @Test(arguments: FilmLibrary.standard.scripts, [nil, "A title"])
    func faces(script: FilmScript, title: String?) throws {
        for burnsCaptions in [false, true] {
            let staging = Staging(burnsCaptions: burnsCaptions, title: title)
            let film = try script.film(staging)
            var used: Set<Typeface> = []
            for section in film.sections {
                let middle = (section.start + section.end) / 2
                for case .lettering(let text) in film.scene(at: middle).overlay.items {
                    used.formUnion(text.box.glyphs.map(\.typeface))
                }
            }
            #expect(used.isSubset(of: script.typefaces(in: staging)))
            if !burnsCaptions { #expect(used == Set(script.typefaces(in: staging))) }
        }
    }
}
