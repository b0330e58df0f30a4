import Foundation
import Testing
import Timeline

@Suite("RationalTime")
struct RationalTimeTests {
    @Test("It is always reduced, with a positive denominator")
    func reduced() {
        let time = RationalTime(6, -4)
        #expect(time.numerator == -3 && time.denominator == 2)
        #expect(RationalTime(0, -7) == .zero && RationalTime(0, -7).denominator == 1)
        #expect(RationalTime(2, 4).hashValue == RationalTime(1, 2).hashValue)
        #expect(RationalTime(12).seconds == 12 && RationalTime(-1, 3).seconds == -1.0 / 3)
    }

    @Test("Sums, differences, products and quotients are exact")
    func arithmetic() {
        #expect(RationalTime(1, 6) + RationalTime(1, 10) == RationalTime(4, 15))
        #expect(RationalTime(1, 6) - RationalTime(1, 2) == RationalTime(-1, 3))
        #expect(RationalTime(1001, 30000) * 30000 == RationalTime(1001))
        #expect(RationalTime(3, 4) * -2 == RationalTime(-3, 2))
        #expect(RationalTime(1) / -3 == RationalTime(-1, 3))
        #expect(RationalTime(4, 5).scaled(by: RationalTime(5, 8)) == RationalTime(1, 2))
        #expect(RationalTime(3, 4).ratio(to: RationalTime(-1, 2)) == RationalTime(-3, 2))
        let tenth = RationalTime(1, 10)
        #expect((0..<12_000).reduce(RationalTime.zero) { time, _ in time + tenth } == RationalTime(1200))
        var time = RationalTime(1, 3)
        time += RationalTime(2, 3)
        #expect(time == RationalTime(1))
    }

    @Test("Large terms are reduced before they are multiplied")
    func largeTerms() {
        let large = RationalTime(.max, 2)
        #expect(large.scaled(by: RationalTime(2, .max)) == RationalTime(1))
        #expect(large - large == .zero)
    }

    @Test("Comparing is exact and never overflows")
    func comparison() {
        #expect(RationalTime(1, 3) < RationalTime(34, 100) && RationalTime(33, 100) < RationalTime(1, 3))
        #expect(RationalTime(-1, 2) < RationalTime(-1, 3))
        #expect(!(RationalTime(1, 2) < RationalTime(2, 4)))
        #expect(RationalTime(.max - 2, .max) < RationalTime(.max - 1, .max))
        #expect(RationalTime(-.max, 3) < RationalTime(.max, 5))
        #expect(RationalTime(.max, 3) > RationalTime(.max, 5))
    }

    @Test("modulo is Euclidean: a loop's time for any time, negative ones included")
    func modulo() {
        let cycle = RationalTime(12)
        #expect(RationalTime(25, 2).modulo(cycle) == RationalTime(1, 2))
        #expect(RationalTime(-1, 60).modulo(cycle) == RationalTime(719, 60))
        #expect(RationalTime(12).modulo(cycle) == .zero && RationalTime(-24).modulo(cycle) == .zero)
        #expect(RationalTime(7, 3).modulo(RationalTime(1, 2)) == RationalTime(1, 3))
        for numerator in Int64(-50)...50 {
            let time = RationalTime(numerator, 7)
            let rest = time.modulo(RationalTime(5, 3))
            #expect(rest >= .zero && rest < RationalTime(5, 3))
            #expect((time - rest).ratio(to: RationalTime(5, 3)).denominator == 1)
        }
    }

    @Test("floor and ceiling round towards their own side")
    func rounding() {
        #expect(RationalTime(-1, 2).floor == -1 && RationalTime(-1, 2).ceiling == 0)
        #expect(RationalTime(7, 2).floor == 3 && RationalTime(7, 2).ceiling == 4)
        #expect(RationalTime(-6, 2).floor == -3 && RationalTime(-6, 2).ceiling == -3)
    }

    @Test(
        "Decimal text is read exactly",
        arguments: [
            ("3.2", 16, 5), ("3.2s", 16, 5), ("3200ms", 16, 5), ("0", 0, 1), ("12", 12, 1), ("-0.25", -1, 4),
            ("+1.50s", 3, 2),
            (".5", 1, 2), ("999999.999999999", 999_999_999_999_999, 1_000_000_000), ("0.1", 1, 10),
            ("16.6ms", 83, 5000), ("1.00000000000000000000000000", 1, 1),
        ] as [(String, Int64, Int64)])
    func decimal(_ text: String, numerator: Int64, denominator: Int64) {
        #expect(RationalTime(decimal: text) == RationalTime(numerator, denominator))
    }

    @Test(
        "Other text is refused",
        arguments: [
            "", ".", "s", "ms", "-", "3.", "3.s", "1e3", "3,2", " 3", "3 s", "3m", "1.2.3", "--1", "+-1", "0x10", "nan",
            "inf",
            "3sms", "٣", "99999999999999999999", "1000000", "0.1234567891", "0.0000001ms", "0.00000000000000000001",
            "1/2",
        ])
    func badDecimal(_ text: String) {
        #expect(RationalTime(decimal: text) == nil)
    }

    @Test("It is coded by its two integers, and reduced when decoded")
    func coding() throws {
        let data = try JSONEncoder().encode(RationalTime(-16, 5))
        #expect(try JSONDecoder().decode(RationalTime.self, from: data) == RationalTime(-16, 5))
        let unreduced = Data(#"{"numerator": 32, "denominator": -10}"#.utf8)
        #expect(try JSONDecoder().decode(RationalTime.self, from: unreduced) == RationalTime(-16, 5))
        let broken = Data(#"{"numerator": 32, "denominator": 0}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(RationalTime.self, from: broken) }
    }

    @Test("Description")
    func description() {
        #expect("\(RationalTime(16, 5)) \(RationalTime(12))" == "16/5 s 12 s")
    }

    #if compiler(>=6.2)
        @Test("What does not fit 64 bits stops the program")
        func overflow() async {
            await #expect(processExitsWith: .failure) { _ = RationalTime(.max) + RationalTime(1) }
            await #expect(processExitsWith: .failure) { _ = RationalTime(.max) * 2 }
            await #expect(processExitsWith: .failure) { _ = RationalTime(1, .max) / 2 }
            await #expect(processExitsWith: .failure) { _ = RationalTime(1, 0) }
            await #expect(processExitsWith: .failure) { _ = RationalTime(1).modulo(.zero) }
        }
    #endif
}
