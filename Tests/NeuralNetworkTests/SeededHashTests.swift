import NeuralNetwork
import Testing

@Suite("SeededHash")
struct SeededHashTests {
    @Test("The finaliser gives SplitMix64's published sequence for the seed 1234567")
    func knownAnswers() {
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        let increment: UInt64 = 0x9E37_79B9_7F4A_7C15
        for (index, value) in expected.enumerated() {
            #expect(SeededHash.finalise(1_234_567 &+ increment &* UInt64(index + 1)) == value)
        }
        #expect(SeededHash(seed: 0).bits() == 0xE220_A839_7B1D_CDAF)
        #expect(SeededHash(seed: 1_234_567).bits() == expected[0])
    }

    @Test("Ids are folded one after another; this must never change, or every film does")
    func foldedIds() {
        let increment: UInt64 = 0x9E37_79B9_7F4A_7C15
        let hash = SeededHash(seed: 42)
        let one = SeededHash.finalise((hash.bits() ^ 7) &+ increment)
        #expect(hash.bits(7) == one)
        #expect(hash.bits(7, 9) == SeededHash.finalise((one ^ 9) &+ increment))
        #expect(hash.bits() == 0xBDD7_3226_2FEB_6E95)
    }

    @Test("Order, number and value of the ids and the seed all matter")
    func distinct() {
        let hash = SeededHash(seed: 1)
        var seen: Set<UInt64> = [hash.bits(), SeededHash(seed: 2).bits(), hash.bits(0), hash.bits(0, 0)]
        for first in UInt64(1)...40 {
            for second in UInt64(1)...40 { seen.insert(hash.bits(first, second)) }
        }
        #expect(seen.count == 4 + 1600)
    }

    @Test("unit and signed stay in range and are spread evenly")
    func distribution() {
        let hash = SeededHash(seed: 99)
        let count = 20_000
        let units = (0..<count).map { hash.unit(3, UInt64($0)) }
        let signed = (0..<count).map { hash.signed(3, UInt64($0)) }
        #expect(units.allSatisfy { 0 <= $0 && $0 < 1 })
        #expect(signed.allSatisfy { -1 <= $0 && $0 < 1 })
        #expect(zip(units, signed).allSatisfy { 2 * $0 - 1 == $1 })
        for tenth in 0..<10 {
            let share = Double(units.filter { Int($0 * 10) == tenth }.count) / Double(count)
            // Five standard deviations.
            #expect(abs(share - 0.1) < 0.0107)
        }
        #expect(units.min()! < 0.001 && units.max()! > 0.999)
    }
}
