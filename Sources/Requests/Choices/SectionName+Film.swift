import Console
import FilmKit

extension SectionName {
    /// Finds the section in a film.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if the film has none of that name.
    package func section(of film: any Film) throws(NeuroReelError) -> FilmSection {
        do throws(FilmError) {
            return try find(in: film.sections)
        } catch {
            throw NeuroReelError(error)
        }
    }
}
