import FilmKit
import SceneGraph

extension HomepageLoop.Settings {
    /// Checks every value against its range.
    ///
    /// - Throws: ``FilmError`` that names the value, its range and what to do.
    public func validate() throws(FilmError) {
        try validateNetwork()
        guard Self.sparkCounts.contains(sparksPerConnection) else {
            throw FilmError(
                "There are \(sparksPerConnection) sparks per connection: use \(Self.sparkCounts.lowerBound) to \(Self.sparkCounts.upperBound)."
            )
        }
        guard Self.cycleCounts.contains(cycles) else {
            throw FilmError(
                "There are \(cycles) cycles: use \(Self.cycleCounts.lowerBound) to \(Self.cycleCounts.upperBound)."
            )
        }
        let largest = zip(layers, layers.dropFirst()).map { $0 * $1 }.max() ?? 0
        guard largest * sparksPerConnection <= SparkField.limit else {
            throw FilmError(
                "\(sparksPerConnection) sparks on each of \(largest) connections are more than the \(SparkField.limit) of one gap: use at most "
                    + "\(SparkField.limit / largest) sparks, or smaller layers.")
        }
    }
}
