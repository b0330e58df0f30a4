import Films
import Rendering

extension Producer {
    /// Draws a contact sheet for each plan.
    ///
    /// - Parameters:
    ///   - plans: What to draw; all with one layout.
    ///   - device: Which device shall draw.
    ///   - isQuiet: Whether to say nothing when a sheet is written.
    /// - Throws: ``NeuroReelError``.
    public static func draw(_ plans: [SheetPlan], device: DeviceChoice, isQuiet: Bool) throws(NeuroReelError) {
        do {
            for plan in plans { try OutputFolder.check([plan.path]) }
            guard let size = plans.first?.layout.picture else { return }
            let films = try plans.map { try FilmRequest.film($0.film, $0.staging) }
            let renderer = try Renderer(device: device, width: size.width, height: size.height)
            for (plan, film) in zip(plans, films) {
                var drawing = try SheetDrawing(plan)
                try drawing.run(film, renderer)
                if !isQuiet {
                    if plan.staging.burnsCaptions, let note = CaptionNotes.burning(plan.film) {
                        StandardStream.tell("Note: \(note)")
                    }
                    StandardStream.tell("Wrote \(plan.path)")
                }
            }
        } catch {
            throw NeuroReelError(error)
        }
    }
}
