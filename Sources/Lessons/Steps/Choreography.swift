/// When what happens in a step, in shares of the step or in seconds: all times of a lesson.
public struct Choreography: Sendable {
    /// When the step's edges light up, and when they go out again.
    var lighting = 0.06...0.18
    var dimming = 0.86...1.0
    /// When sparks fly.
    var flight = 0.16...0.52
    /// When what the step finds is written; then it flies off.
    var finding = 0.5
    /// When it has come to its place.
    var landing = 0.66
    /// How much later each further result of a step sets out.
    var following = 0.03
    /// How long the panel counts up to what has landed.
    var counting = 0.12
    /// When a node shows that its number is known, from when that lands.
    var settling = -0.03...0.07
    /// How long before its number lands a node begins to swell, and how long it does.
    var pulse = (lead: 0.05, length: 0.2)

    /// When an equation's numbers come, its result, and what is said below it.
    var numbers = 0.3...0.42
    var result = 0.46...0.54
    var remark: ClosedRange<Double> { landing...0.74 }

    /// Of a flight: when the flying number is seen, and when it loses its ground.
    var flightSeen = 0.22...0.42
    var flightGround = 0.8...1.0

    /// When a figure's curve is drawn, its ball comes, rises to the curve and leads on to the value, and its slope opens.
    var curve = 0.06...0.26
    var ball = 0.2...0.26
    var rise = 0.26...0.42
    var reading: ClosedRange<Double> { rise.upperBound...finding }
    var slope: ClosedRange<Double> { finding...landing }
    /// When a figure's bars grow that are known from the start; when the first of the others does, the last one later by so much, each for so long.
    var knownBars = 0.08...0.3
    var bars = (start: 0.14, spread: 0.28, length: 0.1)
    /// Of the update: when the new loss parts from the old one.
    var parting = 0.5...0.8

    /// How long words take to come and to go, in seconds.
    var fading = 0.35
    var leaving = 0.25
    /// How long words rise as they come, in seconds.
    var rising = 0.7
    /// How much later than the title the sentence comes, and the equations and the figure, in seconds.
    var sentenceDelay = 0.15
    var equationDelay = 0.35

    /// When a step's result sets out to its place, a share of the step.
    ///
    /// - Parameter index: Its place among the step's results. Of many the last ones set out together.
    func departure(of index: Int) -> Double { min(finding + following * Double(index), landing - following) }

    /// The times that suit most lessons.
    public static let standard = Choreography()
}
