/// A stateless source of random numbers: every value is a pure function of a seed and of the ids that name it.
///
/// Nothing is drawn from a shared stream, so values may be asked for in any order, on any thread, and adding one
/// consumer changes no other's numbers.
///
/// The ids are folded one after another through the finaliser of SplitMix64 (Steele, Lea and Flood, "Fast Splittable
/// Pseudorandom Number Generators", OOPSLA 2014; the constants are Stafford's Mix13).
public struct SeededHash: Sendable, Hashable {
    /// The seed that all values depend on.
    public let seed: UInt64

    /// SplitMix64's increment: 2^64 divided by the golden ratio, made odd.
    static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Makes the hash of `seed`. Every seed is as good as any other, 0 included.
    public init(seed: UInt64) {
        self.seed = seed
    }

    /// 64 uniformly distributed bits for the given ids.
    ///
    /// The order and the number of ids matter: `bits(1, 2)`, `bits(2, 1)` and `bits(1)` are unrelated. With no id it
    /// is the first output of SplitMix64 seeded with `seed`.
    public func bits(_ ids: UInt64...) -> UInt64 {
        fold(ids)
    }

    /// A number in [0, 1), a multiple of 2^-53, for the given ids.
    public func unit(_ ids: UInt64...) -> Double {
        Self.unit(fold(ids))
    }

    /// A number in [-1, 1), a multiple of 2^-52, for the given ids.
    public func signed(_ ids: UInt64...) -> Double {
        2 * Self.unit(fold(ids)) - 1
    }

    /// The finaliser of SplitMix64: a bijection of 64 bits in which every input bit reaches every output bit.
    public static func finalise(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    private func fold(_ ids: [UInt64]) -> UInt64 {
        ids.reduce(Self.finalise(seed &+ Self.increment)) { state, id in
            Self.finalise((state ^ id) &+ Self.increment)
        }
    }

    private static func unit(_ bits: UInt64) -> Double {
        Double(bits >> 11) * 0x1p-53
    }
}
