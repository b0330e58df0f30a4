import FilmKit
import SceneGraph
import Timeline

extension Compilation {
    /// A stretch of a compilation without a cut: a title card, or consecutive sections of a part.
    struct Stretch: Sendable {
        private enum Content: Sendable {
            case card(TitleCard)
            /// A film from a time on.
            case film(any Film, from: RationalTime)
        }

        /// Its sections, as sections of the compilation; at least one.
        let sections: [FilmSection]
        private let content: Content
        /// Whether its picture fades in from the background, and out.
        var fadesIn: Bool
        var fadesOut = true

        var start: RationalTime { sections[0].start }
        var end: RationalTime { sections[sections.count - 1].end }

        /// The duration of a fade, in seconds, where the stretch is long enough.
        private static let fade = 0.4

        /// A title card.
        ///
        /// - Parameter section: The card as a section of the compilation.
        init(_ card: TitleCard, as section: FilmSection) {
            sections = [section]
            content = .card(card)
            fadesIn = true
        }

        /// Consecutive sections of a film.
        ///
        /// - Parameters:
        ///   - from: The time at which they begin in the film.
        ///   - sections: The same as sections of the compilation.
        init(of film: any Film, from: RationalTime, as sections: [FilmSection]) {
            self.sections = sections
            content = .film(film, from: from)
            // The first picture of a film is the picture that players show before it runs.
            fadesIn = sections[0].start > .zero
        }

        /// The scene at a time of the compilation.
        func scene(at time: RationalTime) -> Scene {
            var scene =
                switch content {
                case .card(let card): card.scene(after: (time - start).seconds)
                case .film(let film, let from): film.scene(at: from + (time - start))
                }
            scene.grade.visibility = Float(visibility(at: time))
            return scene
        }

        /// The values on screen at a time of the compilation.
        func values(at time: RationalTime) -> [ShownValue] {
            if case .film(let film, let from) = content { film.values(at: from + (time - start)) } else { [] }
        }

        /// The film's captions of which at least half is in the stretch, moved to their place and cut at its ends.
        var captions: [FilmCaption] {
            guard case .film(let film, let from) = content else { return [] }
            let shift = start - from
            return film.captions.compactMap { caption in
                let (first, last) = (max(caption.start + shift, start), min(caption.end + shift, end))
                guard first < last, (last - first) * 2 >= caption.end - caption.start else { return nil }
                return FilmCaption(start: first, end: last, text: caption.text)
            }
        }

        /// How much of the picture is seen: 0 at an end that fades, 1 in between.
        private func visibility(at time: RationalTime) -> Double {
            let fade = min(Self.fade, (end - start).seconds / 3)
            let opened = fadesIn ? Easing.progress((time - start).seconds, from: 0, to: fade) : 1
            let closed = fadesOut ? Easing.progress((end - time).seconds, from: 0, to: fade) : 1
            return Easing.smoothstep(min(opened, closed))
        }
    }
}
