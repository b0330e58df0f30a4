/// Something that is made when it is first needed: what a picture does not use is neither compiled nor allocated.
final class Deferred<Value> {
    private let make: () throws(RenderingError) -> Value
    private var made: Value?

    init(_ make: @escaping () throws(RenderingError) -> Value) { self.make = make }

    /// The value, made now if this is the first time.
    func callAsFunction() throws(RenderingError) -> Value {
        if let made { return made }
        let value = try make()
        made = value
        return value
    }
}
