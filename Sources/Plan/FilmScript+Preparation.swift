import Console
import FilmKit
import Films

extension FilmScript {
    /// The film on its stage.
    ///
    /// - Throws: ``NeuroReelError``: usage if it refuses a setting, unavailable if a face is missing.
    package func prepared(_ staging: Staging) throws(NeuroReelError) -> any Film {
        do throws(FilmError) {
            return try film(staging)
        } catch {
            throw NeuroReelError(error)
        }
    }
}
