/// What a person at the page asks to see.
package struct PageChoice: Sendable, Equatable {
    /// A moment of the film.
    package enum Moment: Sendable, Equatable {
        /// A frame, counted from 0.
        case frame(Int)
        /// The middle of a section, by its name, or by its name and number as in `loss#2`.
        case section(String)
    }

    /// The moment; nil for the same as before.
    package var moment: Moment?
    /// The theme's name; nil for the same as before.
    package var theme: String?

    /// Reads the values of an address; nil if they make no sense.
    package init?(_ query: [String: String]) {
        theme = query["theme"]
        switch (query["frame"], query["section"]) {
        case (nil, nil): moment = nil
        case (let text?, nil):
            guard let frame = Int(text), (0..<1 << 32).contains(frame) else { return nil }
            moment = .frame(frame)
        case (nil, let name?): moment = .section(name)
        default: return nil
        }
        guard moment != nil || theme != nil else { return nil }
        // Longer than any name, and it is shown again in messages.
        guard query.values.allSatisfy({ $0.utf8.count <= 200 }) else { return nil }
    }

    /// This choice, followed by a later one.
    func followed(by later: PageChoice) -> PageChoice {
        var choice = later
        choice.moment = later.moment ?? moment
        choice.theme = later.theme ?? theme
        return choice
    }
}
