import FilmCases
import FilmKit
import Films
import Foundation
import Testing
import Timeline

/// What holds for every film, in every shape and theme, at every section.
@Suite struct FilmCaseTests {
    @Test("Sections follow on each other and cover the film", arguments: FilmCases.all)
    func sections(example: FilmCase) throws {
        let film = try example.film()
        #expect(film.sections.first?.start == .zero && film.sections.last?.end == film.duration)
        for (section, next) in zip(film.sections, film.sections.dropFirst()) {
            #expect(section.start < section.end && section.end == next.start, "\(section.name)")
        }
        for (caption, next) in zip(film.captions, film.captions.dropFirst()) {
            #expect(caption.end <= next.start, "\(caption.text)")
        }
        #expect(film.captions.allSatisfy { $0.start >= .zero && $0.start < $0.end && $0.end <= film.duration })
    }

    @Test("Values are finite, have names of their own, and do not depend on the staging", arguments: FilmCases.all)
    func values(example: FilmCase) throws {
        let film = try example.film(title: "A title", burnsCaptions: true)
        let other = try example.script.film(Staging())
        for (section, time) in FilmCase.moments(of: film) {
            let values = film.values(at: time)
            #expect(values.allSatisfy { $0.value.isFinite }, "\(section)")
            #expect(Set(values.map(\.name)).count == values.count, "\(section)")
            #expect(values == other.values(at: time), "\(section)")
        }
    }

    @Test("A scene is a function of the time, and wraps around at the film's end", arguments: FilmCases.all)
    func scenes(example: FilmCase) throws {
        let (film, other) = (try example.film(), try example.film())
        let moments = FilmCase.moments(of: film)
        let scenes = moments.map { film.scene(at: $0.time) }
        #expect(scenes.first != scenes.last)
        for ((section, time), scene) in zip(moments, scenes).reversed() {
            #expect(other.scene(at: time).overlay == scene.overlay, "\(section)")
            #expect(other.scene(at: time + film.duration).overlay == scene.overlay, "\(section)")
            #expect(other.scene(at: time).camera == scene.camera, "\(section)")
        }
    }

    @Test("Runs have names of their own, and steps", arguments: FilmLibrary.standard.scripts)
    func runs(script: FilmScript) throws {
        let film = try script.film(Staging())
        #expect(Set(film.runs.map(\.name)).count == film.runs.count)
        for run in film.runs { #expect(run.learningRate > 0 && run.steps[run.steps.count - 1].loss.isFinite) }
        #expect(film.score == .silent)
    }

    @Test("A film's settings are encoded by its name, and come back equal", arguments: FilmLibrary.standard.scripts)
    func coding(script: FilmScript) throws {
        let data = try JSONEncoder().encode(script)
        let back = try JSONDecoder().decode(FilmScript.self, from: data)
        #expect(back == script && back.name == script.name)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(Set(object.keys) == ["name", "settings"] && object["name"] as? String == script.name)
        for other in FilmLibrary.standard.scripts where other.name != script.name { #expect(other != script) }
        let unknown = Data(#"{"name":"no-such-film","settings":{}}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(FilmScript.self, from: unknown) }
    }

    /// Every parameter of every film: its own value set again changes nothing, and its example does.
    @Test("Parameters get what they set", arguments: FilmLibrary.standard.scripts)
    func parameters(script: FilmScript) throws {
        #expect(Set(script.parameters.map(\.name)).count == script.parameters.count)
        for parameter in script.parameters {
            if let value = parameter.get(script) {
                #expect(script.setting(parameter.name, to: value) == script, "\(parameter.name)")
            }
            guard let example = parameter.example, parameter.get(script) == nil else { continue }
            let changed = try #require(script.setting(parameter.name, to: example))
            #expect(changed != script && changed.value(at: parameter.name) == example, "\(parameter.name)")
        }
        #expect(script.setting("no-such.path", to: .flag(true)) == nil && script.value(at: "no-such.path") == nil)
    }
}
