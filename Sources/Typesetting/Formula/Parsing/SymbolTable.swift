/// The characters of formulas: their commands and what they are to their neighbours (TeXbook, appendix F).
///
/// A character that is written as itself is treated as its command is.
enum SymbolTable {
    /// A character with its class.
    struct Symbol {
        let character: Unicode.Scalar
        let atomClass: AtomClass
    }

    /// The symbol of a command, without its backslash.
    static func symbol(named name: String) -> Symbol? { byName[name] }

    /// The symbol that a character stands for: `-` is a minus sign, an apostrophe is not here.
    static func symbol(for character: Unicode.Scalar) -> Symbol {
        byCharacter[character] ?? Symbol(character: character, atomClass: .ordinary)
    }

    /// The names of all symbols.
    static var names: [String] { Array(byName.keys) }

    private static let byName: [String: Symbol] = {
        var table: [String: Symbol] = [:]
        for (atomClass, list) in commands {
            for entry in list.split(separator: " ") {
                // Each entry is a command's name followed by its character.
                let character = entry.unicodeScalars.last!
                table[String(entry.unicodeScalars.dropLast())] = Symbol(character: character, atomClass: atomClass)
            }
        }
        return table
    }()

    private static let byCharacter: [Unicode.Scalar: Symbol] = {
        var table: [Unicode.Scalar: Symbol] = [:]
        for symbol in byName.values where table[symbol.character] == nil || symbol.atomClass != .ordinary {
            table[symbol.character] = symbol
        }
        // A bar by itself may open or close: only its commands say which.
        let plain: [(AtomClass, String)] = [
            (.ordinary, "| ‖"), (.binary, "+ \u{2212}"), (.relation, "= < > :"), (.opening, "( ["),
            (.closing, ") ] ! ?"),
            (.punctuation, ", ;"),
        ]
        for (atomClass, list) in plain {
            for character in list.unicodeScalars where character != " " {
                table[character] = Symbol(character: character, atomClass: atomClass)
            }
        }
        table["-"] = Symbol(character: "\u{2212}", atomClass: .binary)
        table["*"] = Symbol(character: "\u{2217}", atomClass: .binary)
        table["·"] = Symbol(character: "\u{22C5}", atomClass: .binary)
        return table
    }()

    private static let commands: [(AtomClass, String)] = [
        (
            .ordinary,
            """
            alphaα betaβ gammaγ deltaδ epsilonϵ varepsilonε zetaζ etaη thetaθ varthetaϑ iotaι kappaκ varkappaϰ lambdaλ \
            muμ nuν xiξ omicronο piπ varpiϖ rhoρ varrhoϱ sigmaσ varsigmaς tauτ upsilonυ phiϕ varphiφ chiχ psiψ omegaω \
            AlphaΑ BetaΒ GammaΓ DeltaΔ EpsilonΕ ZetaΖ EtaΗ ThetaΘ IotaΙ KappaΚ LambdaΛ MuΜ NuΝ XiΞ OmicronΟ PiΠ RhoΡ \
            SigmaΣ TauΤ UpsilonΥ PhiΦ ChiΧ PsiΨ OmegaΩ \
            partial∂ nabla∇ infty∞ forall∀ exists∃ nexists∄ emptyset∅ varnothing∅ ell\u{2113} hbarℏ imath𝚤 jmath𝚥 Reℜ \
            Imℑ wp℘ alephℵ top⊤ bot⊥ angle∠ triangle△ prime′ degree° checkmark✓ neg¬ lnot¬ backslash\\ vert| Vert‖ \
            vdots⋮ %% ## && __ $$
            """
        ),
        (
            .binary,
            """
            pm± mp∓ times× div÷ cdot⋅ ast∗ star⋆ circ∘ bullet∙ odot⊙ oplus⊕ ominus⊖ otimes⊗ oslash⊘ cup∪ cap∩ \
            setminus∖ wedge∧ land∧ vee∨ lor∨ dagger† ddagger‡ amalg⨿ diamond⋄ sqcup⊔ sqcap⊓ uplus⊎
            """
        ),
        (
            .relation,
            """
            ne≠ neq≠ le≤ leq≤ ge≥ geq≥ ll≪ gg≫ lt< gt> approx≈ sim∼ simeq≃ cong≅ equiv≡ propto∝ in∈ notin∉ ni∋ \
            subset⊂ subseteq⊆ supset⊃ supseteq⊇ to→ rightarrow→ leftarrow← gets← leftrightarrow↔ uparrow↑ downarrow↓ \
            updownarrow↕ mapsto↦ Rightarrow⇒ implies⟹ Leftarrow⇐ Leftrightarrow⇔ iff⟺ Uparrow⇑ Downarrow⇓ \
            longrightarrow⟶ longleftarrow⟵ longmapsto⟼ Longrightarrow⟹ hookrightarrow↪ hookleftarrow↩ nearrow↗ \
            searrow↘ swarrow↙ nwarrow↖ rightleftharpoons⇌ mid∣ parallel∥ perp⟂ models⊨ vdash⊢ dashv⊣ coloneqq≔ \
            triangleq≜ doteq≐ prec≺ succ≻ preceq⪯ succeq⪰ asymp≍
            """
        ),
        (.opening, "lbrace{ {{ lbrack[ langle⟨ lfloor⌊ lceil⌈ lvert| lVert‖"),
        (.closing, "rbrace} }} rbrack] rangle⟩ rfloor⌋ rceil⌉ rvert| rVert‖"),
        (.punctuation, "colon:"),
        (.inner, "ldots… dots… dotsc… cdots⋯ dotsb⋯ ddots⋱"),
    ]
}
