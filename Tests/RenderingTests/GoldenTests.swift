import FilmCases
import FilmKit
import Films
import Rendering
import SceneGraph
import Testing

/// Pictures against references.
///
/// Software renderers differ a little between CPUs and versions, so the comparison has a tolerance, which the table of cases states;
/// `Golden/Golden.json` names the renderer that made the references.
@Suite(.serialized) struct GoldenTests {
    /// Every section of a film, one below the other, small.
    @Test("Every film looks as it should, in every shape and theme, at every section", arguments: FilmCases.all)
    func sections(example: FilmCase) throws {
        let (width, height) = example.shape.size(unit: example.shape.name == "square" ? 10 : 8)
        let renderer = try Renderer(device: .software, width: width, height: height)
        let film = try example.film()
        let pictures = try FilmCase.moments(of: film).map { try renderer.picture(of: film.scene(at: $0.time)) }
        let sheet = Picture(
            width: width, height: height * pictures.count, values: pictures.flatMap(\.values))
        try Golden.check(sheet, "sections/\(example.name)", example.tolerance, renderer.device)
    }

    /// The loop's six phases, large enough for its surfaces.
    @Test("The six phases look as they should", arguments: ThemeName.allCases)
    func phases(theme: ThemeName) throws {
        let renderer = try Renderer(device: .software, width: 480, height: 270)
        let film = try Scenes.film(theme)
        let tolerance = PictureTolerance(mean: 0.9, step: 10, share: 0.002)
        for phase in Scenes.phases {
            let picture = try renderer.picture(of: film.scene(at: phase.time))
            try Golden.check(picture, "\(theme.rawValue)-\(phase.name)", tolerance, renderer.device)
        }
    }

    /// No film has triangle meshes yet: a surface and arrows, as decision surfaces and gradients will be, lit by each theme.
    @Test("Instanced triangle meshes look as they should", arguments: ThemeName.allCases)
    func meshes(theme: ThemeName) throws {
        let renderer = try Renderer(device: .software, width: 320, height: 180)
        let picture = try renderer.picture(of: try Meshes.scene(theme))
        try Golden.check(picture, "meshes-\(theme.rawValue)", .standard, renderer.device)
    }
}
