/// The timing of a step: when each animation starts and ends. Times are shares of the step, 0...1, unless they are in
/// seconds.
public struct Choreography: Sendable {
    /// The step's edges light up, and dim again.
    var lighting = 0.06...0.18
    var dimming = 0.86...1.0
    /// Nodes step forth or back at the step's beginning, in seconds.
    var turning = 0.6
    /// Sparks fly.
    var flight = 0.16...0.52
    /// The result is written and starts its flight to the graph.
    var finding = 0.5
    /// The result lands.
    var landing = 0.66
    /// The delay of each further result of the same step.
    var following = 0.03
    /// How long the panel takes to show a number that has landed.
    var noting = 0.05
    /// A node shows that its number is known; relative to the landing.
    var settling = -0.03...0.07
    /// A node swells: how long before its number lands, and for how long.
    var pulse = (lead: 0.05, length: 0.2)

    /// An equation's numbers, its result and the remark below it appear.
    var numbers = 0.24...0.44
    var result = 0.46...0.54
    var remark = 0.66...0.74

    /// During the update: once the derived weight has changed, all others do, and then the forward pass runs again.
    var others = 0.34...0.48
    var again = 0.52...0.86
    /// A nudge: the figure shows the surroundings of its point, a number is changed, and then has its old value again.
    var zoom = 0.2...0.3
    var nudging = (there: 0.34...0.48, back: 0.88...0.96)

    /// An edge or node is lit while its number flies to the equation, and for so long after it has arrived.
    var glow = 0.1

    /// The duration of an operand's flight from the graph into an equation.
    var operandFlight = 0.14

    /// A figure's curve is drawn; its ball appears, rises to the curve and leads on to the value; the slope opens.
    var curve = 0.06...0.26
    var ball = 0.2...0.26
    var rise = 0.26...0.42
    var reading: ClosedRange<Double> { rise.upperBound...finding }
    var slope: ClosedRange<Double> { finding...landing }
    /// Bars known from the start grow. The other bars grow one after another, each for ``barGrowth``, while the numbers
    /// of their terms arrive in the equation.
    var knownBars = 0.08...0.3
    var barGrowth = 0.1
    /// In shares of the second forward pass: the new loss is written.
    var parting = 0.98...1.0

    /// Fade-in and fade-out of text, in seconds.
    var fading = 0.35
    var leaving = 0.25
    /// The upward movement of text as it fades in, in seconds.
    var rising = 0.7
    /// The delay of the sentence, and of equations and figure, after the title, in seconds.
    var sentenceDelay = 0.15
    var equationDelay = 0.35

    /// When a step's result starts its flight, as a share of the step.
    ///
    /// - Parameter index: The result's position among the step's results. If there are many, the last ones start
    ///   together.
    func departure(of index: Int) -> Double { min(finding + following * Double(index), landing - following) }

    /// When an operand has arrived in its equation, as a share of the step; the last one when all numbers are there.
    ///
    /// - Parameter index: Its position among `count` operands.
    func arrival(ofOperand index: Int, of count: Int) -> Double {
        numbers.lowerBound + (numbers.upperBound - numbers.lowerBound) * Double(index + 1) / Double(max(count, 1))
    }

    /// The default timing.
    public static let standard = Choreography()

    /// The default timing of the update, which leaves time for the forward pass after it.
    public static let update: Choreography = {
        var times = Choreography()
        times.numbers = 0.07...0.15
        times.operandFlight = 0.06
        times.result = 0.16...0.2
        times.finding = 0.22
        times.landing = 0.31
        times.remark = 0.87...0.91
        times.dimming = 0.94...1
        return times
    }()
}
