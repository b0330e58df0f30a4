import Console
import FilmKit
import Films

extension FilmScript {
    /// Makes the film with the installed fonts.
    ///
    /// - Throws: ``NeuroReelError``: usage if the film refuses a setting, unavailable if a font is missing.
    package func prepared(_ staging: Staging) throws(NeuroReelError) -> any Film {
        do throws(FilmError) {
            return try film(staging)
        } catch {
            throw NeuroReelError(error)
        }
    }
}
