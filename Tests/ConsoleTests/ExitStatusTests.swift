import Console
import Foundation
import Testing

@Suite struct ExitStatusTests {
    /// The numbers of `sysexits.h`.
    private static let numbers: [(status: Console.ExitStatus, code: Int32)] = [
        (.usage, EX_USAGE), (.badData, EX_DATAERR), (.noInput, EX_NOINPUT), (.unavailable, EX_UNAVAILABLE),
        (.internalFault, EX_SOFTWARE), (.cannotCreate, EX_CANTCREAT), (.inputOutput, EX_IOERR),
    ]

    @Test func codesAreThoseOfTheSystem() {
        for (status, code) in Self.numbers { #expect(status.code == code) }
        #expect(Console.ExitStatus.signal(SIGINT).code == 130)
        #expect(Console.ExitStatus.signal(SIGTERM).code == 143)
    }

    @Test(arguments: 0...255 as ClosedRange<Int32>)
    func statusOfACode(code: Int32) {
        let status = Console.ExitStatus(code: code)
        if let named = Self.numbers.first(where: { $0.code == code }) {
            #expect(status == named.status)
        } else if code > 128 {
            #expect(status == .signal(code - 128) && status.code == code)
        } else {
            #expect(status == .internalFault)
        }
    }
}
