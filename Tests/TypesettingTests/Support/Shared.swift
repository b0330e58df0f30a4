import SceneGraph
import Testing
import Typesetting

/// The library that all tests share, as the parts of a film do.
let library = FontLibrary()

/// Sets a formula.
func set(_ source: String, display: Bool = true) throws -> GlyphBox {
    try FormulaSetter(library).set(source, display: display)
}

/// How far two lengths may differ, in ems: a thousandth of a pixel at the largest sizes.
let precision: Float = 2e-5

/// Whether two lengths agree.
func isClose(_ first: Float, _ second: Float) -> Bool { abs(first - second) <= precision }
