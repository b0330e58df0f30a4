import FilmKit
import Films
import Pipeline
import Rendering
import Timeline

/// Draws a contact sheet: the film's title or name, and pictures labelled with their section and time.
package struct SheetDrawing {
    private let plan: SheetPlan
    private let palette: ThemePalette
    private let pen: SheetPen
    private var canvas: Canvas

    /// Makes an empty sheet.
    ///
    /// - Throws: `FilmError` if the theme is missing.
    package init(_ plan: SheetPlan) throws {
        self.plan = plan
        palette = try ThemePalette(plan.staging)
        pen = SheetPen(plan.staging.typography)
        canvas = Canvas(width: plan.layout.width, height: plan.layout.height, color: palette.background)
    }

    /// Draws the sheet and writes the PNG, which appears only when complete.
    ///
    /// - Parameter renderer: A renderer for pictures of the layout's size.
    /// - Throws: Errors of drawing, typesetting and writing.
    package mutating func run(_ renderer: Renderer) throws {
        let layout = plan.layout
        try drawHeading()
        let digits = Self.digits(of: plan.pictures)
        for (index, picture) in plan.pictures.enumerated() {
            try renderer.draw(plan.film.scene(at: picture.time))
            let origin = layout.origin(of: index)
            canvas.place(
                try renderer.picture(), x: origin.x, y: origin.y, cornerRadius: layout.cornerRadius,
                border: palette.border)
            try drawLabel(of: index, digits: digits)
        }
        try canvas.write(to: plan.path)
    }

    private mutating func drawHeading() throws {
        let layout = plan.layout
        let size = layout.headingSize
        let room = layout.width - 2 * layout.margin
        let name = try pen.line(plan.staging.title ?? plan.script.name, in: SheetPen.strong, size: size, width: room)
        try pen.draw(
            name, size: size, x: layout.margin, baseline: layout.headingBaseline, color: palette.text, on: &canvas)
        let facts = try pen.line(plan.facts, size: layout.labelSize)
        let width = SheetPen.width(of: facts, size: layout.labelSize)
        guard SheetPen.width(of: name, size: size) + layout.wordGap + width <= room else { return }
        try pen.draw(
            facts, size: layout.labelSize, x: layout.width - layout.margin - width, baseline: layout.headingBaseline,
            color: palette.muted, on: &canvas)
    }

    /// Draws a picture's title, and its time at the right.
    private mutating func drawLabel(of index: Int, digits: Int) throws {
        let (layout, picture) = (plan.layout, plan.pictures[index])
        let (left, baseline) = (layout.origin(of: index).x, layout.labelBaseline(of: index))
        let time = try pen.line(Self.text(picture.time, digits: digits), size: layout.labelSize)
        let width = SheetPen.width(of: time, size: layout.labelSize)
        let room = layout.picture.width - width - layout.wordGap
        let title = try pen.line(picture.title, size: layout.labelSize, width: room)
        try pen.draw(title, size: layout.labelSize, x: left, baseline: baseline, color: palette.text, on: &canvas)
        try pen.draw(
            time, size: layout.labelSize, x: left + layout.picture.width - width, baseline: baseline,
            color: palette.muted, on: &canvas)
    }

    /// The number of decimals that all times need, at most 2.
    private static func digits(of pictures: [SheetPicture]) -> Int {
        (0...1).first { digits in
            pictures.allSatisfy { (digits == 0 ? 1 : 10) % $0.time.denominator == 0 }
        } ?? 2
    }

    /// Minutes and seconds, such as `1:07.50`, truncated rather than rounded, as on clocks.
    private static func text(_ time: RationalTime, digits: Int) -> String {
        let parts: [Int] = [1, 10, 100]
        let units = Int((time * parts[digits]).floor)
        let (whole, rest) = (units / parts[digits], units % parts[digits])
        func padded(_ number: Int, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        let fraction = digits == 0 ? "" : ".\(padded(rest, digits))"
        return "\(whole / 60):\(padded(whole % 60, 2))\(fraction)"
    }
}
