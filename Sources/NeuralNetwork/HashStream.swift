/// The first id of every seeded value of this module, so that weights, inputs and targets of one seed are unrelated.
enum HashStream {
    static let weights: UInt64 = 1
    static let sampleInput: UInt64 = 2
    static let sampleTarget: UInt64 = 3
}
