internal import SceneGraph

extension FormulaLayout {
    /// A step through a list whose marked stretches are opened.
    private enum Step {
        case begin
        case end(Mark)
        case atom(Atom)
        case space(Float)
        case style(isDisplay: Bool)
    }

    /// A formula as a box, with the spaces between its members.
    ///
    /// A formula of one character stays one: its scripts and accents stand as if there were no braces.
    func set(_ list: MathList, _ style: MathStyle) throws(TypesettingError) -> FormulaPiece {
        var steps: [Step] = []
        FormulaLayout.open(list, into: &steps)
        FormulaLayout.resolveBinaries(&steps)
        var style = style
        // What is being filled: the formula, and the marked stretches that are open inside it.
        var boxes = [GlyphBox()]
        var previous: AtomClass?
        var hasSpace = true
        var piece = FormulaPiece(box: GlyphBox())
        for (index, step) in steps.enumerated() {
            switch step {
            case .begin:
                // The space before a stretch is not part of it.
                if !hasSpace, let next = FormulaLayout.atomClass(after: index, in: steps) {
                    boxes[boxes.count - 1].width += space(previous, next, style)
                    hasSpace = true
                }
                boxes.append(GlyphBox())
            case .end(let mark):
                let box = boxes.removeLast()
                boxes[boxes.count - 1].append(FormulaLayout.mark(box, mark))
            case .atom(let atom):
                if !hasSpace { boxes[boxes.count - 1].width += space(previous, atom.atomClass, style) }
                piece = try set(atom, style)
                boxes[boxes.count - 1].append(piece.box)
                previous = atom.atomClass
                hasSpace = false
            case .space(let width): boxes[boxes.count - 1].width += width / 18 * size(style)
            case .style(let isDisplay):
                style = MathStyle(isDisplay ? .display : .text, isCramped: style.isCramped)
            }
        }
        guard list.onlyAtom != nil else { return FormulaPiece(box: boxes[0]) }
        piece.box = boxes[0]
        return piece
    }

    private func space(_ left: AtomClass?, _ right: AtomClass, _ style: MathStyle) -> Float {
        left.map { SpacingTable.space($0, right, isScript: style.isScript) / 18 * size(style) } ?? 0
    }

    private static func mark(_ box: GlyphBox, _ mark: Mark) -> GlyphBox {
        switch mark {
        case .role(let role): box.colored(role)
        case .part(let name): box.named(name)
        }
    }

    private static func open(_ list: MathList, into steps: inout [Step]) {
        for item in list.items {
            switch item {
            case .atom(let atom): steps.append(.atom(atom))
            case .space(let width): steps.append(.space(width))
            case .style(let isDisplay): steps.append(.style(isDisplay: isDisplay))
            case .marked(let mark, let marked):
                steps.append(.begin)
                open(marked, into: &steps)
                steps.append(.end(mark))
            }
        }
    }

    /// The class of the first atom behind a place, if only beginnings of stretches lie between.
    private static func atomClass(after index: Int, in steps: [Step]) -> AtomClass? {
        for step in steps[(index + 1)...] {
            switch step {
            case .begin: continue
            case .atom(let atom): return atom.atomClass
            case .end, .space, .style: return nil
            }
        }
        return nil
    }

    /// A binary operation without an operand on one side is ordinary: the sign of "-1" and of "(-1)" (rules 5 and 6).
    private static func resolveBinaries(_ steps: inout [Step]) {
        var last: (index: Int, atomClass: AtomClass)?
        func makeOrdinary(_ index: Int) {
            guard case .atom(var atom) = steps[index] else { return }
            atom.atomClass = .ordinary
            steps[index] = .atom(atom)
        }
        for index in steps.indices {
            guard case .atom(let atom) = steps[index] else { continue }
            var atomClass = atom.atomClass
            switch atomClass {
            case .binary:
                switch last?.atomClass {
                case nil, .binary, .operator, .relation, .opening, .punctuation:
                    makeOrdinary(index)
                    atomClass = .ordinary
                default: break
                }
            case .relation, .closing, .punctuation:
                if let last, last.atomClass == .binary { makeOrdinary(last.index) }
            default: break
            }
            last = (index, atomClass)
        }
        if let last, last.atomClass == .binary { makeOrdinary(last.index) }
    }
}
